// Which names are taken for one institution, and which are not.
#include <QTest>

#include "core/quality/CountryNames.h"
#include "core/quality/NameForm.h"
#include "core/quality/NamesTogether.h"
#include "core/quality/SimilarNames.h"
#include "tests/core/quality/RankingTables.h"

using namespace podium;
using namespace podium::quality;
using test::rankingJob;

namespace {

bool alike(const std::string& a, const std::string& b) { return !similarNames({a, b}, rankingJob()).empty(); }

} // namespace

class SimilarNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void spellingsOfOneAreFound_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("case") << "École normale supérieure" << "ÉCOLE NORMALE SUPÉRIEURE";
        QTest::newRow("accents") << "Eötvös Loránd University" << "Eotvos Lorand University";
        QTest::newRow("umlauts") << "University of Göttingen" << "University of Goettingen";
        QTest::newRow("dashes") << "University of Wisconsin–Madison" << "University of Wisconsin - Madison";
        QTest::newRow("apostrophe") << "King’s College London" << "King's College London";
        QTest::newRow("article") << "The University of Tokyo" << "University of Tokyo";
        QTest::newRow("saint") << "Saint Louis University" << "St. Louis University";
        QTest::newRow("language") << "Université de Sherbrooke" << "University of Sherbrooke";
        QTest::newRow("ampersand") << "Oregon Health & Science University" << "Oregon Health and Science University";
        QTest::newRow("acronym") << "Technical University of Munich (TUM)" << "Technical University of Munich";
        QTest::newRow("order") << "Heidelberg University" << "University of Heidelberg";
        QTest::newRow("joined") << "Xian Jiao Tong University" << "Xi'an Jiaotong University";
        QTest::newRow("letter missing") << "University of Edinbrgh" << "University of Edinburgh";
        QTest::newRow("letters swapped") << "Univeristy of Oslo" << "University of Oslo";
        QTest::newRow("two slips") << "University of Califronai, Davis" << "University of California, Davis";
    }
    void spellingsOfOneAreFound()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QVERIFY(alike(a.toStdString(), b.toStdString()));
    }

    void differentOnesAreNot_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("campus") << "University of California, Los Angeles" << "University of California, Davis";
        QTest::newRow("washington") << "University of Washington" << "Washington University in St. Louis";
        QTest::newRow("number") << "Lille 1 University" << "Lille 2 University";
        QTest::newRow("roman") << "University of Rome II" << "University of Rome III";
        QTest::newRow("short words") << "Henan University" << "Hunan University";
        QTest::newRow("north and south") << "Northwestern University" << "Northeastern University";
        QTest::newRow("state") << "University of Kansas" << "Kansas State University";
        QTest::newRow("county") << "University of Maryland, Baltimore" << "University of Maryland, Baltimore County";
        QTest::newRow("acronym of a country") << "China Medical University (PRC)" << "China Medical University, Taiwan";
        QTest::newRow("kind") << "University of Sydney" << "University of Technology Sydney";
        QTest::newRow("first letter") << "University of Bonnville" << "University of Donnville";
    }
    void differentOnesAreNot()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QVERIFY(!alike(a.toStdString(), b.toStdString()));
    }

    void twoOfOneListStayTwo()
    {
        const auto found = [](const std::string& csv) {
            return test::countsOf(rankingFindings(test::csvTable(csv), rankingJob())).contains("institution_spellings:university");
        };
        const std::string head = "rank,university,country,year\n";
        QVERIFY(!found(head + "1,Miami University,USA,2014\n2,University of Miami,USA,2014\n"));
        QVERIFY(found(head + "1,Heidelberg University,Germany,2014\n1,University of Heidelberg,Germany,2015\n"));
        QVERIFY(!found(head + "1,York University,Canada,2014\n1,University of York,United Kingdom,2015\n"));
        QVERIFY(!found("university,country\nMiami University,USA\nUniversity of Miami,USA\n"));
        QVERIFY(found("university,country\nUniversity of Miamni,USA\nUniversity of Miami,USA\nUniversity of Bari,Italy\n"));
    }
    void aLongerNameThatTakesTurnsIsFound()
    {
        const auto found = [](const std::string& csv) {
            return test::countsOf(rankingFindings(test::csvTable(csv), rankingJob())).contains("institution_spellings:university");
        };
        const std::string head = "rank,university,year\n";
        QVERIFY(found(head + "54,Rutgers University,2014\n55,Rutgers University - New Brunswick,2015\n"));
        QVERIFY(!found(head + "54,Rutgers University,2014\n400,Rutgers University - New Brunswick,2015\n"));
        QVERIFY(!found(head + "54,Rutgers University,2015\n55,Rutgers University - New Brunswick,2015\n"));
        QVERIFY(!found(head + "54,University of Montpellier,2014\n55,University of Montpellier 2,2015\n"));
    }
    void namesThatBothTablesKnowArePairedWithNoOther()
    {
        const Table one = test::csvTable("university\nUniversity of Oslo\nOslo University\nUniversity of Bergen\n");
        const Table two = test::csvTable("university\nUniversity of Oslo\nThe University of Bergen\n");
        const std::vector<InstitutionMatch> matches = institutionMatches(one, two, rankingJob());
        QCOMPARE(matches.size(), std::size_t(1));
        QCOMPARE(matches.front().second, std::string("The University of Bergen"));
    }

    void formsOfNames()
    {
        QCOMPARE(foldedName("  L’École—Polytechnique  (ŁÓDŹ) "), std::string("lecole polytechnique lodz"));
        QCOMPARE(nameWords("The University of Texas at Austin"),
                 (std::vector<std::string>{"university", "texas", "austin"}));
        QCOMPARE(editDistance("abcd", "abdc", 2), 1);
        QCOMPARE(editDistance("abcd", "wxyz", 2), 3);
    }
    void countriesAreKnownUnderTheirNames()
    {
        QCOMPARE(countryNamed("usa"), countryNamed("United States of America"));
        QCOMPARE(countryNamed("Korea, Republic of"), countryNamed("South Korea"));
        QCOMPARE(countryNamed("  Brazil"), countryNamed("Brasil"));
        QVERIFY(!countryNamed("OECD Average"));
        QCOMPARE(countryMisspelt("Unted Kingdom"), countryNamed("United Kingdom"));
        QVERIFY(!countryMisspelt("OECD Average"));
        QVERIFY(!countryMisspelt("Austria")); // well written, though near to Australia
        QVERIFY(!countryMisspelt("Niger"));
    }

    void aHundredThousandNamesAreCompared()
    {
        std::vector<std::string> names;
        const char* const syllables[] = {"ka", "ro", "mi", "ten", "dor", "vel", "gra", "lin", "so", "bur"};
        for (int i = 0; i < 100000; ++i) {
            std::string place;
            for (int rest = i, n = 0; n < 5; rest /= 10, ++n)
                place += syllables[rest % 10];
            names.push_back("University of " + place + (i % 3 == 0 ? " at Riverside" : ""));
        }
        names.push_back("Univresity of " + names[77777].substr(14));
        const std::vector<NamePair> pairs = similarNames(names, rankingJob());
        QVERIFY(std::any_of(pairs.begin(), pairs.end(),
                            [](const NamePair& pair) { return pair.first == 77777 && pair.second == 100000; }));
    }
};

QTEST_GUILESS_MAIN(SimilarNamesTest)
#include "tst_similar_names.moc"
