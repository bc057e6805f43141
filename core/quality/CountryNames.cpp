#include "core/quality/CountryNames.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/quality/NameForm.h"

namespace podium::quality {
namespace {

/// English name, then other names; Spanish ones among them.
constexpr std::array<std::string_view, 197> kCountries = {
    "Afghanistan|Afganistán", "Albania", "Algeria|Argelia", "Andorra", "Angola", "Argentina|Argentine Republic",
    "Armenia", "Australia|Commonwealth of Australia", "Austria", "Azerbaijan|Azerbaiyán", "Bahamas|The Bahamas",
    "Bahrain|Bahréin|Baréin", "Bangladesh", "Barbados", "Belarus|Bielorrusia|Byelorussia", "Belgium|Bélgica",
    "Belize|Belice", "Benin|Benín", "Bhutan|Bután", "Bolivia|Plurinational State of Bolivia",
    "Bosnia and Herzegovina|Bosnia|Bosnia y Herzegovina|Bosnia-Herzegovina", "Botswana|Botsuana",
    "Brazil|Brasil", "Brunei|Brunei Darussalam|Brunéi", "Bulgaria", "Burkina Faso", "Burundi",
    "Cambodia|Camboya", "Cameroon|Camerún", "Canada|Canadá", "Cape Verde|Cabo Verde",
    "Central African Republic", "Chad", "Chile|Republic of Chile",
    "China|People's Republic of China|PRC|PR China|P.R. China|Mainland China|China (Mainland)", "Colombia",
    "Comoros|Comoras", "Congo|Republic of the Congo|Congo-Brazzaville",
    "Democratic Republic of the Congo|DR Congo|Congo-Kinshasa|Congo, Democratic Republic of the", "Costa Rica",
    "Ivory Coast|Côte d'Ivoire|Costa de Marfil", "Croatia|Croacia", "Cuba", "Cyprus|Chipre",
    "Czech Republic|Czechia|República Checa|Chequia", "Denmark|Dinamarca", "Djibouti|Yibuti", "Dominica",
    "Dominican Republic|República Dominicana", "Ecuador", "Egypt|Egipto|Arab Republic of Egypt", "El Salvador",
    "Equatorial Guinea|Guinea Ecuatorial", "Eritrea", "Estonia", "Eswatini|Swaziland|Suazilandia",
    "Ethiopia|Etiopía", "Fiji|Fiyi", "Finland|Finlandia", "France|Francia", "Gabon|Gabón", "Gambia|The Gambia",
    "Georgia", "Germany|Alemania|Deutschland|Federal Republic of Germany", "Ghana", "Greece|Grecia|Hellas",
    "Grenada|Granada", "Guatemala", "Guinea", "Guinea-Bissau", "Guyana", "Haiti|Haití", "Honduras",
    "Hong Kong|Hong Kong SAR|Hong Kong, China|China Hong Kong|Hong Kong S.A.R.", "Hungary|Hungría",
    "Iceland|Islandia", "India", "Indonesia", "Iran|Islamic Republic of Iran|Iran, Islamic Republic of|Irán",
    "Iraq|Irak", "Ireland|Republic of Ireland|Eire|Irlanda|Ireland, Republic of", "Israel", "Italy|Italia",
    "Jamaica", "Japan|Japón", "Jordan|Jordania", "Kazakhstan|Kazajistán|Kazajstán", "Kenya|Kenia", "Kiribati",
    "North Korea|Korea, Democratic People's Republic of|DPRK|Corea del Norte",
    "South Korea|Korea|Korea, Republic of|Republic of Korea|Korea, South|Korea Republic|Corea del Sur",
    "Kosovo", "Kuwait", "Kyrgyzstan|Kirguistán|Kyrgyz Republic",
    "Laos|Lao PDR|Lao People's Democratic Republic", "Latvia|Letonia", "Lebanon|Líbano", "Lesotho|Lesoto",
    "Liberia", "Libya|Libia", "Liechtenstein", "Lithuania|Lituania", "Luxembourg|Luxemburgo",
    "Macau|Macao|Macau SAR|Macao, China", "Madagascar", "Malawi|Malaui", "Malaysia|Malasia",
    "Maldives|Maldivas", "Mali|Malí", "Malta", "Mauritania", "Mauritius|Mauricio", "Mexico|México|Méjico",
    "Micronesia", "Moldova|Republic of Moldova|Moldavia", "Monaco|Mónaco", "Mongolia", "Montenegro",
    "Morocco|Marruecos", "Mozambique", "Myanmar|Burma|Birmania", "Namibia", "Nepal",
    "Netherlands|The Netherlands|Holland|Países Bajos|Holanda",
    "New Zealand|Nueva Zelanda|Nueva Zelandia|Aotearoa", "Nicaragua", "Niger|Níger", "Nigeria",
    "North Macedonia|Macedonia|FYR Macedonia|Macedonia del Norte", "Norway|Noruega", "Oman|Omán",
    "Pakistan|Pakistán", "Palestine|Palestinian Territory|State of Palestine|Palestina", "Panama|Panamá",
    "Papua New Guinea|Papúa Nueva Guinea", "Paraguay", "Peru|Perú", "Philippines|The Philippines|Filipinas",
    "Poland|Polonia", "Portugal", "Puerto Rico", "Qatar|Catar", "Romania|Rumania|Rumanía",
    "Russian Federation|Russia|Rusia", "Rwanda|Ruanda", "Samoa", "San Marino",
    "Saudi Arabia|Arabia Saudita|Arabia Saudí|Kingdom of Saudi Arabia|KSA", "Senegal", "Serbia", "Seychelles",
    "Sierra Leone|Sierra Leona", "Singapore|Singapur", "Slovakia|Slovak Republic|Eslovaquia|República Eslovaca",
    "Slovenia|Eslovenia", "Somalia", "South Africa|Sudáfrica|Republic of South Africa",
    "South Sudan|Sudán del Sur", "Spain|España", "Sri Lanka", "Sudan|Sudán", "Suriname|Surinam",
    "Sweden|Suecia", "Switzerland|Suiza", "Syria|Syrian Arab Republic|Siria",
    "Taiwan|Taiwan, Province of China|Chinese Taipei|Taiwán|Taiwan, China|Republic of China|ROC",
    "Tajikistan|Tayikistán", "Tanzania|United Republic of Tanzania|Tanzania, United Republic of",
    "Thailand|Tailandia", "Timor-Leste|East Timor", "Togo", "Tonga", "Trinidad and Tobago|Trinidad y Tobago",
    "Tunisia|Túnez", "Turkey|Türkiye|Turquía", "Turkmenistan|Turkmenistán", "Uganda", "Ukraine|Ucrania",
    "United Arab Emirates|UAE|U.A.E.|Emiratos Árabes Unidos",
    "United Kingdom|UK|U.K.|Great Britain|United Kingdom of Great Britain and Northern Ireland|Reino Unido",
    "United States of America|USA|US|U.S.A.|U.S.|United States|The United States|Estados Unidos|EE. UU.|EEUU|Estados Unidos de América",
    "Uruguay", "Uzbekistan|Uzbekistán", "Vanuatu", "Vatican City|Holy See|Vaticano",
    "Venezuela|Bolivarian Republic of Venezuela|Venezuela, Bolivarian Republic of", "Vietnam|Viet Nam", "Yemen",
    "Zambia", "Zimbabwe|Zimbabue", "Greenland|Groenlandia", "Northern Cyprus", "Reunion|Réunion",
    "England|Inglaterra", "Scotland|Escocia", "Wales|Gales", "Northern Ireland|Irlanda del Norte"};

const std::unordered_map<std::string, std::string_view>& countries()
{
    static const std::unordered_map<std::string, std::string_view> byName = [] {
        std::unordered_map<std::string, std::string_view> result;
        for (const std::string_view line : kCountries) {
            const std::string_view english = line.substr(0, line.find('|'));
            for (std::size_t begin = 0; begin <= line.size();) {
                const std::size_t end = std::min(line.find('|', begin), line.size());
                result.emplace(foldedName(line.substr(begin, end - begin)), english);
                begin = end + 1;
            }
        }
        return result;
    }();
    return byName;
}

} // namespace

std::optional<std::string_view> countryNamed(std::string_view text)
{
    const auto found = countries().find(foldedName(text));
    return found == countries().end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> countryMisspelt(std::string_view text)
{
    const std::string name = foldedName(text);
    if (name.size() < 5 || countries().contains(name))
        return std::nullopt;
    const int most = name.size() < 9 ? 1 : 2;
    std::optional<std::string_view> nearest;
    int least = most + 1;
    for (const auto& [known, english] : countries()) {
        if (known.size() < 5)
            continue;
        const int distance = editDistance(name, known, most);
        if (distance < least) {
            least = distance;
            nearest = english;
        } else if (distance == least && distance <= most && nearest != english) {
            nearest = std::nullopt; // two that are as near: nobody can tell; a nearer one may still come
        }
    }
    return nearest;
}

} // namespace podium::quality
