UPDATE facts SET found = (found::jsonb || jsonb_build_object('name', (
  SELECT COALESCE(jsonb_agg(DISTINCT p.name), '[]') FROM jsonb_array_elements_text(facts.body::jsonb -> 'claims') j (claim)
  JOIN claims c ON c.id = j.claim CROSS JOIN LATERAL jsonb_array_elements_text(c.found::jsonb -> 'persons') p (name)
)))::text WHERE found LIKE '%"person":%';
INSERT INTO persons (name, facts) SELECT n.name, COUNT(*) FROM facts CROSS JOIN LATERAL jsonb_array_elements_text(facts.found::jsonb -> 'name') n (name) GROUP BY n.name;
