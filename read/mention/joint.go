package mention

// joint reads several persons under one title in the plural: "Presidents Biden and Xi".
func (s *scan) joint(i, end int, ts []title, p located) (Mention, bool) {
	t := ts[len(ts)-1]
	if len(ts) > 1 || t.post.AccreditedTo != "" || t.post.PartySpan.Start > t.post.TitleSpan.Start {
		return Mention{}, false
	}
	name := end
	last := s.personName(name)
	if last == name {
		return Mention{}, false
	}
	t.post.Title = singularTitle(t.post.Title)
	first := s.build(i, last, name, last, []title{t})
	for j := last; s.is(j, "and", ",", "&"); {
		for s.is(j, "and", ",", "&") {
			j++
		}
		next := s.personName(j)
		if next == j || s.owner[j] {
			break
		}
		post := t
		s.pending = append(s.pending, s.build(j, next, j, next, []title{post}))
		j = next
	}
	if p.last == 0 {
		return first, true
	}
	return first, true
}
