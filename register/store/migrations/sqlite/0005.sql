UPDATE facts SET proofs = (
  SELECT json_group_array(json_object('document', id, 'start', json_extract(body, '$.evidence.start'), 'end', json_extract(body, '$.evidence.end'), 'quote', json_extract(body, '$.evidence.quote')))
  FROM (
    SELECT d.id, c.body FROM json_each(facts.body, '$.claims') j JOIN claims c ON c.id = j.value JOIN documents d ON d.number = c.document ORDER BY j.key
  ) told
);
INSERT INTO fact_heads (number, day, kind, status, conflict, about)
  SELECT number, day, kind, status, conflict, COALESCE((
    SELECT group_concat(what, char(10)) FROM (
      SELECT role || ' ' || value AS what FROM fact_index x WHERE x.number = facts.number AND role IN ('area', 'party') ORDER BY role, value
    ) told
  ), '') FROM facts;
