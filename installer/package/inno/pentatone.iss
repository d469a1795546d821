; Installer for Windows, for one user and without an administrator. Inno Setup 6.3 or newer.
; NOT RUN where it was written: it is built and tried by .github/workflows/packages.yml on Windows.
;   ISCC /DVersion=1.2.3 /DSource=build\frozen\pentatone /DGoal=dist installer\package\inno\pentatone.iss
#ifndef Version
  #error The version is missing: /DVersion=
#endif

[Setup]
; The same number for ever: by it a newer installer finds the older program and goes over it.
AppId={{6E1B2A54-9D0C-4B7E-8F5A-50454E540001}
AppName=Pentatone
AppVersion={#Version}
AppPublisher=The Pentatone authors
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
DefaultDirName={autopf}\Pentatone
DefaultGroupName=Pentatone
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir={#SourcePath}\..\..\..
OutputDir={#Goal}
OutputBaseFilename=pentatone-{#Version}-windows-x64
SetupIconFile=resources\icons\pentatone.ico
UninstallDisplayIcon={app}\pentatone.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
LicenseFile=LICENSE
; Tells the shell to show the new icon of .pentatone files.
ChangesAssociations=yes
; A program that runs is closed before its files are replaced.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and the new one has not must not be loaded by it. Only the program's own folder.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Pentatone"; Filename: "{app}\pentatone.exe"; AppUserModelID: "org.pentatone.Pentatone"
Name: "{group}\Licences"; Filename: "{app}\THIRD-PARTY-LICENCES.html"
Name: "{autodesktop}\Pentatone"; Filename: "{app}\pentatone.exe"; Tasks: desktopicon

[Registry]
; HKA is this user's part of the registry when nobody is an administrator.
Root: HKA; Subkey: "Software\Classes\.pentatone"; ValueType: string; ValueData: "Pentatone.Workshop"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.pentatone"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-pentatone"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.pentatone\OpenWithProgids"; ValueType: string; ValueName: "Pentatone.Workshop"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Pentatone.Workshop"; ValueType: string; ValueData: "Pentatone workshop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Pentatone.Workshop\DefaultIcon"; ValueType: string; ValueData: "{app}\_internal\resources\icons\pentatone-document.ico"
Root: HKA; Subkey: "Software\Classes\Pentatone.Workshop\shell\open\command"; ValueType: string; ValueData: """{app}\pentatone.exe"" ""%1"""

[Run]
Filename: "{app}\pentatone.exe"; Description: "{cm:LaunchProgram,Pentatone}"; Flags: nowait postinstall skipifsilent

; Nothing of the user is removed: settings and data are in %LOCALAPPDATA%\pentatone, workshops where they were saved.
