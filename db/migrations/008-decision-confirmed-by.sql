-- Who confirmed a decision: the chair on the chair's own seat, or the operator on the chair's behalf. Null for what is not
-- confirmed, and for confirmations from before this was noted.
ALTER TABLE decision ADD COLUMN confirmedBy TEXT CHECK (confirmedBy IN ('CHAIR', 'OPERATOR'));
