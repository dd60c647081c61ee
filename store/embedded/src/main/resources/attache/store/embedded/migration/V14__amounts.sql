-- Figures by their amounts are listed without sorting all.
CREATE INDEX claim_line_by_amount
  ON claim_line (figure, unit, reach DESC, came, told, char_start, ordinal)
  WHERE hidden = 0 AND standing <> 'REJECTED';

PRAGMA user_version = 14;
