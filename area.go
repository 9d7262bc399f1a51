package chancery

// Areas returns the codes of areas of co-operation.
func Areas() []string {
	return []string{
		"trade", "investment", "finance", "digital_economy", "ict_security", "smart_cities", "science_technology", "energy",
		"climate_environment", "agriculture_food", "transport_connectivity", "communications", "critical_minerals", "industry_smes",
		"defence", "counter_terrorism_crime", "law_justice", "ip_standards", "public_administration", "education", "culture_sport_media",
		"people_tourism", "labour_migration_social", "humanitarian", "health", "nuclear_space", "regional_order_peace", "other",
	}
}
