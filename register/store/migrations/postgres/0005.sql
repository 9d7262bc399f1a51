UPDATE facts SET proofs = COALESCE((
  SELECT jsonb_agg(jsonb_build_object('document', d.id, 'start', c.body::jsonb #> '{evidence,start}', 'end', c.body::jsonb #> '{evidence,end}', 'quote', c.body::jsonb #> '{evidence,quote}') ORDER BY j.at)::text
  FROM jsonb_array_elements_text(facts.body::jsonb -> 'claims') WITH ORDINALITY AS j (claim, at)
  JOIN claims c ON c.id = j.claim JOIN documents d ON d.number = c.document
), '[]');
INSERT INTO fact_heads (number, day, kind, status, conflict, about)
  SELECT number, day, kind, status, conflict, COALESCE((
    SELECT string_agg(role || ' ' || value, chr(10) ORDER BY role, value) FROM fact_index x WHERE x.number = facts.number AND role IN ('area', 'party')
  ), '') FROM facts;
