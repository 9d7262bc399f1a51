package mention

import "strings"

// givenMale and givenFemale list given names that one gender bears almost
// alone. Names of both (Kim, Andrea, Sasha, Ali as family name) are left out.
var (
	givenMale = set(`abdel abdul abdullah abdulla ahmad ahmed albert alejandro alexander alexandre alexei alfred anatoly andrei andrew andrés
		anthony antonio antónio antony anwar ashraf bashar benjamin bernard bill boris carlos charles cyril daniel david denis dmitry donald
		edward emmanuel enrique eric ernesto evo fabian felipe félix ferdinand fernando francis francisco françois frank fumio gabriel george georgi gerald
		gerhard guillermo gustavo hamad hamid harold hassan heinz helmut henry hugo hussein ibrahim igor imran ismail ivan jacob jair jake jakub james jan javier jens joe
		john jonas joseph josé joão juan justin kamal karim keir kevin khalid kofi kurt lars lawrence leonid luis luiz lula macky malcolm manuel marcos mario mark martin mateusz
		maurice mauricio maxim michael miguel mikhail mohamed mohamad mohammad mohammed muhammad muhammadu narendra nayib nicolas nicolás nikolai nikos olaf omar oscar pablo patrick paul pavel pedro
		peter petr philip pierre rafael ramón recep ricardo richard rishi robert roberto rodrigo ronald salman salva samuel sauli scott sebastian sergei sergey sergio
		shinzo simon stefan stephen steven sultan tamim thabo thomas tony viktor vincent vladimir volodymyr wilbur william winston xavier yoweri yusuf zoran`)
	givenFemale = set(`aisha alice amina ana anna annalena anne annie antonia barbara beatriz beata benita carmen caroline cathy catherine catarina cecilia
		christine clara claudia condoleezza cristina daniela dilma dina dorothy elena eleni elisabeth elizabeth ellen emily emma erna esther eva fatima fatou federica
		fiamē fiame gina giorgia graça grace gretchen halimah hanna hannah hasina hessa hillary helen helena ilse ingrid irina isabel isabella jacinda jane janet jennifer
		joyce julia julie kaja kamala karin karine katherine katrín keiko kirsten laila laura leila lena linda lisa lucia luz magdalena margaret maria mariam marie marina marta mary
		maya megawati mercedes mette michelle mina miriam monica nadia najla nancy natalia ngozi nicola nora olena olga patricia paula penny rania retno rita roberta rosa
		rosario rosemary ruth samia sandra sanna sara sarah sheikha silvia sofia sonia sophie susan svetlana sviatlana svyatlana tarja teresa theresa ursula valentina vera victoire victoria
		viola violeta wendy xiomara yulia zainab zeinab zuzana`)
)

// givenGender returns the gender that a full name's first word shows, 0 where
// it shows none.
func givenGender(name string) byte {
	words := strings.Fields(strings.ToLower(name))
	if len(words) < 2 {
		return 0
	}
	first := words[0]
	if len(strings.Trim(first, ".")) < 2 && len(words) > 2 {
		first = words[1]
	}
	switch {
	case givenMale[first]:
		return 'm'
	case givenFemale[first]:
		return 'f'
	}
	return 0
}
