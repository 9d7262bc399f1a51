package source

import "strings"

// isCaption reports whether a paragraph belongs to a picture: it begins as a
// caption does, or ends in the picture's credit.
func isCaption(s string) bool {
	if len(s) > 700 {
		return false
	}
	for _, p := range []string{
		"photo:", "photos:", "photo by", "photo courtesy", "photo credit", "photo |", "photo/", "image:", "image credit", "images:", "picture:", "picture by", "pictured:", "pic:",
		"file photo", "file picture", "file image", "file -", "file –", "credit:", "credits:", "caption:", "photograph:", "photographer:", "video:", "gallery:", "graphic:", "infographic:",
		"(photo", "[photo", "(image", "[image", "(file photo", "in this photo", "this photo shows", "in this image", "in this file photo", "a handout photo", "handout photo",
	} {
		if hasFold(s, p) {
			return true
		}
	}
	return endsInCredit(s)
}

// endsInCredit reports whether s ends in a picture credit, in brackets or after
// its last stop: "(Photo: X)", "[Reuters file photo]", ". Photo: X".
func endsInCredit(s string) bool {
	s = strings.TrimRight(s, ". ")
	if s == "" {
		return false
	}
	if last := s[len(s)-1]; last == ')' || last == ']' {
		if open := strings.LastIndexAny(s, "(["); open >= 0 && len(s)-open < 120 {
			return isCredit(s[open+1 : len(s)-1])
		}
	}
	if bar := max(strings.LastIndex(s, "| "), strings.LastIndex(s, "/ "), strings.LastIndex(s, ". ")); bar >= 0 && len(s)-bar < 80 {
		tail := strings.TrimSpace(s[bar+2:])
		return hasFold(tail, "photo:") || hasFold(tail, "photo by") || hasFold(tail, "photo credit") || hasFold(tail, "picture:") || hasFold(tail, "image:") || hasFold(tail, "credit:") || hasFold(tail, "photograph:")
	}
	return false
}

// isCredit reports whether the words of a bracket name a picture's maker.
func isCredit(s string) bool {
	if wordCount(s) > 14 {
		return false
	}
	for _, p := range []string{"photo", "photos", "image", "images", "picture", "pic", "file photo", "photograph", "courtesy", "courtesy of", "credit", "handout", "screenshot", "screengrab", "illustration"} {
		if hasFold(s, p) {
			return true
		}
	}
	for _, p := range []string{" photo", " file photo", "/handout", " handout", " via ap", "/ap", "/afp", "/reuters", "getty images", "/epa", " via reuters", "/bloomberg", " pool"} {
		if hasSuffixFold(s, p) {
			return true
		}
	}
	return strings.Contains(s, "AP Photo/") || strings.Contains(s, " Photo/") || strings.Contains(s, "via Getty") || strings.Contains(s, "Getty Images")
}
