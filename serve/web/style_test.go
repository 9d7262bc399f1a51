package web

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// colours reads the variables of the style sheet: those of light, and those of
// dark over them.
func colours(t *testing.T) (light, dark map[string]string) {
	t.Helper()
	css, err := files.ReadFile("static/style.css")
	if err != nil {
		t.Fatal(err)
	}
	variable := regexp.MustCompile(`--([a-z]+): (#[0-9a-f]{6});`)
	roots := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(string(css), -1)
	if len(roots) < 2 {
		t.Fatal("the style sheet has no colours for light and dark")
	}
	light, dark = map[string]string{}, map[string]string{}
	for _, m := range variable.FindAllStringSubmatch(roots[0][1], -1) {
		light[m[1]], dark[m[1]] = m[2], m[2]
	}
	for _, m := range variable.FindAllStringSubmatch(roots[1][1], -1) {
		dark[m[1]] = m[2]
	}
	return light, dark
}

// contrast is that of WCAG 2.2 between two colours, 1 to 21.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func luminance(hex string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestContrast(t *testing.T) {
	light, dark := colours(t)
	for name, set := range map[string]map[string]string{"light": light, "dark": dark} {
		for paper, inks := range map[string]string{
			"page":     "ink soft link seen accent grey warn",
			"sheet":    "ink soft link seen accent grey warn",
			"mark":     "ink soft link seen warn",
			"hit":      "ink",
			"warnpage": "warn ink",
			"link":     "page", // the main button
			"void":     "soft",
		} {
			for _, ink := range strings.Fields(inks) {
				if got := contrast(set[ink], set[paper]); got < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.2f, 4.5 is asked for", name, ink, paper, got)
				}
			}
		}
	}
}

// Colours are named in one place, or the test above proves nothing.
func TestColoursAreVariables(t *testing.T) {
	css, _ := files.ReadFile("static/style.css")
	rest := regexp.MustCompile(`(?s)/\*.*?\*/|:root \{.*?\}`).ReplaceAllString(string(css), "")
	if m := regexp.MustCompile(`(color|background|fill|stroke): *(#|rgb|hsl|black|white)[^;]*`).FindString(rest); m != "" {
		t.Errorf("a colour of its own: %s", m)
	}
	if strings.Contains(string(css), "url(") || strings.Contains(string(css), "@import") {
		t.Error("the style sheet asks for something else")
	}
}
