-- Schema 6. Titles that people gave to pages of the report. Frozen.
CREATE TABLE report_title (
    page TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    title TEXT NOT NULL CHECK (title <> ''),
    PRIMARY KEY (page, language)
);
