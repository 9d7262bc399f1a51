UPDATE facts SET found = json_set(found, '$.name', json((
  SELECT json_group_array(name) FROM (
    SELECT DISTINCT p.value AS name FROM json_each(facts.body, '$.claims') j JOIN claims c ON c.id = j.value JOIN json_each(c.found, '$.persons') p ORDER BY name
  ) told
))) WHERE found LIKE '%"person":%';
INSERT INTO persons (name, facts) SELECT n.value, COUNT(*) FROM facts JOIN json_each(facts.found, '$.name') n GROUP BY n.value;
