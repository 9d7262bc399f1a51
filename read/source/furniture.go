package source

import "strings"

// isFurniture reports whether a paragraph is part of the page and not of the
// report: links, share bars, credits, end marks, contact blocks.
func isFurniture(s string) bool {
	return isFurnitureLine(s) || isContact(s)
}

func isFurnitureLine(s string) bool {
	switch {
	case s == "":
		return false
	case isRule(s), isEndMark(s), isLink(s), isComment(s):
		return true
	}
	return isPagePhrase(s)
}

// isRule reports whether s is a line of marks: "***", "- - -", "###".
func isRule(s string) bool {
	return strings.Trim(s, "-–—*#_=~.· •|<>\u00a0") == ""
}

func isEndMark(s string) bool {
	switch strings.ToLower(strings.Trim(s, "-–—*#. []/()")) {
	case "end", "ends", "30", "unquote", "end of text", "end of statement", "end of document":
		return len(s) < 30
	}
	return false
}

func isLink(s string) bool {
	if strings.ContainsAny(s, " \n\t") {
		return false
	}
	s = strings.Trim(s, "<>()[]")
	return hasFold(s, "http://") || hasFold(s, "https://") || hasFold(s, "www.") || hasFold(s, "pic.twitter.com/")
}

func isComment(s string) bool {
	return strings.HasPrefix(s, "<!--") && strings.HasSuffix(s, "-->")
}

// pageLines are whole lines of a page, lower case.
func isPageLine(s string) bool {
	switch s {
	case "advertisement", "advertisements", "ad", "share", "tweet", "print", "email", "facebook", "twitter", "linkedin", "whatsapp", "telegram",
		"share this", "share this:", "share this article", "share on", "follow us", "read more", "see also", "related", "related:", "related articles", "related stories",
		"related news", "related topics", "more on this story", "recommended", "most read", "trending", "loading...", "skip to content", "top stories",
		"back to top", "listen to this article", "comments", "leave a comment", "leave a reply", "like this:", "tags", "topics", "sponsored",
		"story continues below", "article continues below", "continue reading", "view all", "home", "menu", "subscribe", "sign up", "log in", "login",
		"share via email", "copy link", "save", "print this page", "download pdf":
		return true
	}
	return false
}

// isPagePhrase reports whether a short line begins as page furniture does.
func isPagePhrase(s string) bool {
	if len(s) > 240 || strings.Contains(s, "\n") && len(s) > 160 {
		return false
	}
	if isPageLine(strings.ToLower(strings.TrimRight(s, " :»>…"))) {
		return true
	}
	for _, p := range []string{
		"also read:", "also read |", "read also:", "also see:", "see also:", "read more:", "read more |", "read more at", "read more about", "read more on", "read next:", "read the full", "read:", "must read:", "more:",
		"related:", "related article:", "related story:", "related stories:", "related news:", "related coverage:", "recommended:", "watch:", "watch |", "listen:",
		"share this", "follow us", "follow our", "follow @", "like us on", "join us on", "join our", "subscribe to", "subscribe now", "sign up for", "sign up to", "download our", "download the app",
		"click here", "tap here", "advertisement:", "sponsored content",
		"copyright ©", "copyright (c)", "copyright 1", "copyright 2", "©", "(c) 1", "(c) 2", "all rights reserved", "reproduction without",
		"tags:", "topics:", "filed under", "categories:", "category:", "keywords:",
		"source:", "sources:", "editing by", "reporting by", "writing by", "(reporting by", "(editing by", "(writing by", "[editing by", "additional reporting",
		"this article was first published", "this story was originally", "this article originally appeared", "this content was", "disclaimer:",
		"want to get", "get the latest", "stay updated", "stay informed", "stay connected", "view original content", "original article", "view source",
		"for the latest", "for more information, visit", "for more information visit", "for more news", "for more stories", "log in to", "thank you for reading",
	} {
		if hasFold(s, p) {
			return true
		}
	}
	return hasSuffixFold(s, "all rights reserved.") || hasSuffixFold(s, "all rights reserved")
}

// isContact reports whether a paragraph tells the press whom to ask.
func isContact(s string) bool {
	if len(s) > 500 {
		return false
	}
	for _, p := range []string{
		"for media enquiries", "for media inquiries", "for press enquiries", "for press inquiries", "for further enquiries", "for further inquiries", "for enquiries", "for inquiries",
		"media contact", "media contacts", "press contact", "press contacts", "media enquiries", "media inquiries", "for further information, please contact", "for more information, please contact",
		"for further information please contact", "for more information please contact", "for further information, contact", "for more information, contact", "for more information contact", "contact:", "contacts:", "contact us",
	} {
		if hasFold(s, p) {
			return true
		}
	}
	return len(s) < 200 && hasMailAddress(s) && !endsSentence(s) || hasFold(s, "e-mail:") || hasFold(s, "email:") || hasFold(s, "tel:") || hasFold(s, "tel.:") || hasFold(s, "phone:")
}

func hasMailAddress(s string) bool {
	at := strings.IndexByte(s, '@')
	if at < 1 || !isWordByte(s[at-1]) || at+1 == len(s) || !isWordByte(s[at+1]) {
		return false
	}
	return strings.Contains(s[at:], ".")
}

func hasSuffixFold(s, suffix string) bool {
	return len(s) >= len(suffix) && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}

// isLinkList reports whether a line stands above links to other reports.
func isLinkList(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, " :»>…")) {
	case "related", "related articles", "related stories", "related news", "related topics", "recommended", "most read", "trending", "see also", "more on this story", "read more", "top stories":
		return true
	}
	return false
}

// isBanner reports whether a line says what sort of paper a report is.
func isBanner(s string) bool {
	switch strings.ToLower(strings.Trim(s, " :*-–—.")) {
	case "press release", "media release", "news release", "press statement", "media statement", "media note", "for immediate release", "immediate release", "press communique", "press communiqué",
		"press note", "media advisory", "press information", "information note", "unofficial translation", "check against delivery", "embargoed until delivery":
		return true
	}
	return false
}

// isByline reports whether a paragraph only names who wrote the report.
func isByline(s string) bool {
	if len(s) > 100 || strings.Contains(s, "\n") || endsSentence(s) {
		return false
	}
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	if !ok || wordCount(rest) > 10 || rest == "" {
		return false
	}
	lower := 0
	for w := range strings.FieldsSeq(rest) {
		if c := w[0]; c >= 'a' && c <= 'z' && w != "and" && w != "of" && w != "for" && w != "the" && w != "de" && w != "in" && w != "bin" && w != "van" {
			lower++
		}
	}
	return lower == 0
}

// isAboutHeading reports whether a paragraph opens boilerplate about a body.
func isAboutHeading(s string) bool {
	if hasFold(s, "notes to editors") || hasFold(s, "note to editors") || hasFold(s, "notes to editor") || hasFold(s, "note to editor") || hasFold(s, "editor's note") || hasFold(s, "editor’s note") {
		return len(s) < 60 || strings.Contains(s[:30], ":")
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(s, "#* "), "About ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "ABOUT ")
	}
	if !ok || rest == "" {
		return false
	}
	head, _, colon := strings.Cut(rest, ":")
	if !colon {
		head = rest
	}
	head = strings.TrimPrefix(head, "the ")
	return len(head) < 90 && head != "" && head[0] >= 'A' && head[0] <= 'Z' && !endsSentence(head)
}
