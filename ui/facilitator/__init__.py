"""The facilitator's window."""
