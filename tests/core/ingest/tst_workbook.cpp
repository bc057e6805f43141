#include <QTest>

#include <random>

#include "CsvTest.h"
#include "Archived.h"
#include "core/ingest/Source.h"
#include "core/ingest/Workbook.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

const std::string kStyles = "<styleSheet xmlns='m'><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy\\ hh:mm'/>"
                            "<numFmt numFmtId='165' formatCode='[Red]#,##0\" days\"'/><numFmt numFmtId='166' formatCode='[h]:mm'/></numFmts>"
                            "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                            "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='10'/><xf numFmtId='166'/></cellXfs>"
                            "</styleSheet>";
const std::string kTexts = "<sst xmlns='m'><si><t>name</t></si><si><t>year</t></si><si><r><t>Z\xC3\xBC</t></r><r><t xml:space='preserve'>rich, \"U\"</t></r></si>"
                           "<si><t>\xE6\x9D\xB1</t><rPh sb='0' eb='1'><t>tou</t></rPh></si><si><t>a_x000D_b</t></si></sst>";
const std::string kSheet = "<worksheet xmlns='m'><sheetData>"
                           "<row r='1'><c r='B1' t='inlineStr'><is><t>World ranking</t></is></c></row>"
                           "<row r='3'><c r='B3' t='s'><v>0</v></c><c r='C3' t='s'><v>1</v></c><c r='D3' t='inlineStr'><is><t>score</t></is></c>"
                           "<c r='E3' t='inlineStr'><is><t>founded</t></is></c><c r='F3' t='inlineStr'><is><t>member</t></is></c></row>"
                           "<row r='4'><c r='B4' t='s'><v>2</v></c><c r='C4'><v>2016</v></c><c r='D4'><v>20.500000000000004</v></c>"
                           "<c r='E4' s='1'><v>42488</v></c><c r='F4' t='b'><v>1</v></c></row>"
                           "<row r='5'><c r='B5' t='s'><v>3</v></c><c r='C5' s='3'><v>2.017E3</v></c><c r='D5'><f>1/3</f><v>0.25</v></c>"
                           "<c r='E5' s='2'><v>42488.75</v></c><c r='F5' t='b'><v>0</v></c></row>"
                           "<row r='6'><c r='B6' t='str'><f>A1</f><v>made</v></c><c r='C6'><f>1+1</f></c><c r='D6' t='e'><v>#N/A</v></c>"
                           "<c r='E6' s='1'><v>59</v></c></row>"
                           "</sheetData><mergeCells><mergeCell ref='B1:F1'/></mergeCells></worksheet>";

Entries xlsx(const std::string& sheet = kSheet, const std::string& properties = {})
{
    return {{"_rels/.rels", "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
            {"xl/workbook.xml", "<w:workbook xmlns:w='m' xmlns:r='r'>" + properties +
                                    "<w:sheets><w:sheet name='Rankings' sheetId='1' r:id='rId1'/><w:sheet name='Chart' sheetId='2' r:id='rId9'/>"
                                    "<w:sheet name='Empty' sheetId='3' r:id='rId4'/></w:sheets></w:workbook>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
                                           "<Relationship Id='rId2' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                                           "<Relationship Id='rId3' Type='http://x/styles' Target='styles.xml'/>"
                                           "<Relationship Id='rId4' Type='http://x/worksheet' Target='worksheets/sheet2.xml'/></Relationships>"},
            {"xl/sharedStrings.xml", kTexts},
            {"xl/styles.xml", kStyles},
            {"xl/worksheets/sheet1.xml", sheet},
            {"xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"}};
}

const std::string kOds =
    "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:calcext='c'><office:body><office:spreadsheet>"
    "<table:table table:name='One'><table:table-column table:number-columns-repeated='1024'/>"
    "<table:table-row><table:table-cell office:value-type='string'><text:p>name</text:p></table:table-cell>"
    "<table:table-cell office:value-type='string'><text:p>share</text:p></table:table-cell>"
    "<table:table-cell office:value-type='string'><office:annotation><text:p>a note</text:p></office:annotation><text:p>founded</text:p></table:table-cell>"
    "<table:table-cell office:value-type='string'><text:p>member</text:p></table:table-cell>"
    "<table:table-cell table:number-columns-repeated='1020'/></table:table-row>"
    "<table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='string'><text:p>Z\xC3\xBCrich<text:s text:c='2'/><text:span>x</text:span></text:p><text:p>two</text:p></table:table-cell>"
    "<table:table-cell office:value-type='percentage' office:value='0.25'><text:p>25 %</text:p></table:table-cell>"
    "<table:table-cell office:value-type='date' office:date-value='1833-04-29'><text:p>29.4.33</text:p></table:table-cell>"
    "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>WAHR</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell table:number-columns-spanned='2' office:value-type='float' office:value='1E2'><text:p>100</text:p></table:table-cell><table:covered-table-cell/>"
    "<table:table-cell office:value-type='date' office:date-value='2016-01-02T03:04:05'/>"
    "<table:table-cell table:formula='of:=1/0' office:value-type='string' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell office:value-type='time' office:time-value='PT12H30M15S'/><table:table-cell table:formula='of:=1+1'/></table:table-row>"
    "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='1024'/></table:table-row></table:table>"
    "<table:table table:name='a/b'><table:table-row><table:table-cell office:value-type='string'><text:p>k</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell office:value-type='float' office:value='7'/></table:table-row></table:table>"
    "</office:spreadsheet></office:body></office:document-content>";

Entries ods(const std::string& content = kOds)
{
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}};
}

} // namespace

class tst_workbook : public QObject
{
    Q_OBJECT

    std::vector<SourceTable> read(const std::string& name, const std::string& bytes, std::vector<Finding>& findings, const SourcePart& part = {})
    {
        ScratchDirectory scratch;
        FileSystem files;
        files.replace(scratch / name, bytes);
        JobContext job(pool());
        return readSource(files, scratch / name, 1 << 28, findings, job, part);
    }
    static std::string rules(const std::vector<Finding>& findings)
    {
        std::string text;
        for (const Finding& finding : findings)
            text += finding.rule + "=" + std::to_string(finding.count) + " ";
        return text;
    }

private slots:
    void readsWhatCellsOfXlsxShow()
    {
        std::vector<Finding> findings;
        const auto tables = read("Top 100.xlsx", zipped(xlsx()), findings);
        QCOMPARE(tables.size(), std::size_t{1});
        QCOMPARE(tables[0].name, std::string("Top 100"));
        QCOMPARE(tables[0].bytes, std::string("name,year,score,founded,member\n"
                                              "\"Z\xC3\xBCrich, \"\"U\"\"\",2016,20.500000000000004,2016-04-28,True\n"
                                              "\xE6\x9D\xB1,2017,0.25,2016-04-28 18:00:00,False\n"
                                              "made,,,1900-02-28,\n"));
        QCOMPARE(rules(findings), std::string("title_rows=1 merged_cells=1 error_cell=1 formula_value=1 empty_sheet=1 converted=1 "));
    }

    void countsDaysFrom1904WhereTheWorkbookDoes()
    {
        std::vector<Finding> findings;
        const std::string sheet = "<worksheet><sheetData><row><c t='inlineStr'><is><t>d</t></is></c></row><row><c s='1'><v>41026</v></c></row>"
                                  "<row><c s='5'><v>1.5</v></c></row><row><c s='5'><v>0.5</v></c></row></sheetData></worksheet>";
        const std::string old = "<worksheet><sheetData><row><c t='inlineStr'><is><t>d</t></is></c></row><row><c s='1'><v>-24351</v></c></row></sheetData></worksheet>";
        QCOMPARE(read("x.xlsx", zipped(xlsx(old)), findings)[0].bytes, std::string("d\n1833-04-29\n")); // Excel has none before 1900, others write them
        QCOMPARE(read("x.xlsx", zipped(xlsx(sheet, "<w:workbookPr date1904='1'/>")), findings)[0].bytes, std::string("d\n2016-04-28\n1904-01-02 12:00:00\n12:00:00\n"));
    }

    void readsWhatCellsOfOdsShow()
    {
        std::vector<Finding> findings;
        const auto tables = read("book.ods", zipped(ods()), findings);
        QCOMPARE(tables.size(), std::size_t{2});
        QCOMPARE(tables[0].name, std::string("One"));
        QCOMPARE(tables[1].name, std::string("a_b"));
        QCOMPARE(tables[1].bytes, std::string("k\n7\n"));
        QCOMPARE(tables[0].bytes, std::string("name,share,founded,member\n"
                                              "\"Z\xC3\xBCrich  x\ntwo\",0.25,1833-04-29,True\n"
                                              "\"Z\xC3\xBCrich  x\ntwo\",0.25,1833-04-29,True\n"
                                              "100,,2016-01-02 03:04:05,\n12:30:15,,,\n"));
        QCOMPARE(rules(findings), std::string("merged_cells=1 error_cell=1 formula_value=1 converted=2 "));
    }

    void readsWhatOtherProgramsWrite()
    {
        std::vector<Finding> findings;
        const FileSystem files;
        const Path folder = WORKBOOKS;
        const auto excel = read("a.xlsx", files.read(folder / "openpyxl.xlsx"), findings);
        QCOMPARE(excel.size(), std::size_t{2});
        QCOMPARE(excel[0].bytes, std::string("a,b\n1,2\n"));
        QCOMPARE(excel[1].bytes, std::string("name,year,score,member,founded,seen,share,note\n"
                                             "Z\xC3\xBCrich,2016,20.5,True,1833-04-29,2016-01-02 03:04:05,0.25,\n"
                                             "\xCE\x94" "elft,2017,,False,1842-01-08,2017-01-02,0.5,\n"));
        QCOMPARE(rules(findings), std::string("formula_value=1 merged_cells=1 converted=2 "));
        QCOMPARE(read("a.ods", files.read(folder / "odfpy.ods"), findings)[0].bytes, std::string("name,member,share,founded\nZ\xC3\xBCrich,True,0.25,1833-04-29\n"));
    }

    void tablesAreNamedAsTheirSheets()
    {
        std::vector<Finding> findings;
        const auto workbook = [](std::vector<std::pair<std::string, std::string>> sheets) {
            std::string content;
            for (const auto& [name, cell] : sheets)
                content += "<table:table table:name='" + name + "'>" +
                           (cell.empty() ? "" : "<table:table-row><table:table-cell office:value-type='string'><text:p>" + cell +
                                                    "</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type='string'>"
                                                    "<text:p>x</text:p></table:table-cell></table:table-row>") +
                           "</table:table>";
            return zipped(ods("<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>" + content +
                              "</office:spreadsheet></office:body></office:document-content>"));
        };
        const auto names = [](const std::vector<SourceTable>& tables) {
            std::string all;
            for (const SourceTable& each : tables)
                all += each.name + " ";
            return all;
        };
        QCOMPARE(names(read("rankings.ods", workbook({{"cwur", "a"}, {"times", "a"}, {"notes", ""}}), findings)), std::string("cwur times "));
        QCOMPARE(rules(findings), std::string("empty_sheet=1 converted=2 "));
        QVERIFY(findings.front().examples.front().ends_with("rankings.ods: notes"));
        // Names that only count say nothing without the workbook's.
        QCOMPARE(names(read("rankings.ods", workbook({{"Hoja 1", "a"}, {"Hoja 2", "a"}}), findings)), std::string("rankings-Hoja 1 rankings-Hoja 2 "));
        QCOMPARE(names(read("rankings.ods", workbook({{"2014", "a"}, {"2015", "a"}}), findings)), std::string("rankings-2014 rankings-2015 "));
        QCOMPARE(names(read("rankings.ods", workbook({{"Times 2015", "a"}, {"Times 2016", "a"}}), findings)), std::string("Times 2015 Times 2016 "));
        QCOMPARE(names(read("rankings.ods", workbook({{"only", "a"}, {"none", ""}}), findings)), std::string("rankings "));
        // Two workbooks with the same sheets in one archive.
        const auto both = read("both.zip", zipped({{"a.ods", workbook({{"cwur", "a"}, {"times", "a"}})}, {"b.ods", workbook({{"cwur", "a"}, {"times", "a"}})}}), findings);
        QCOMPARE(names(both), std::string("b-cwur b-times cwur times "));
        QCOMPARE(both[2].longName, std::string("a-cwur"));
    }

    void takesOneSheetWhereItIsNamed()
    {
        std::vector<Finding> findings;
        const auto tables = read("book.ods", zipped(ods()), findings, {{}, "a/b"});
        QCOMPARE(tables.size(), std::size_t{1});
        QCOMPARE(tables[0].name, std::string("book"));
        try {
            read("book.ods", zipped(ods()), findings, {{}, "Two"});
            QFAIL("there is no such sheet");
        } catch (const Error& error) {
            QCOMPARE(error.text().id(), std::string("ingest.noSheet"));
            QVERIFY(error.hint().english().find("One, a/b") != std::string::npos);
        }
    }

    void readsWorkbooksInArchivesAndSaysWhatItCannot()
    {
        std::vector<Finding> findings;
        for (const bool stored : {false, true}) { // stored ones have the names of the inner archive in plain sight
            const auto tables = read("data.zip", zipped({{"in/rank.xlsx", zipped(xlsx())}, {"in/other.csv", "a,b\n1,2\n"}}, stored), findings);
            QCOMPARE(tables.size(), std::size_t{2});
            QCOMPARE(tables[1].name, std::string("rank"));
        }
        const auto failure = [&](const std::string& name, const std::string& bytes) {
            try {
                read(name, bytes, findings);
            } catch (const Error& error) {
                return error.text().id();
            }
            return std::string("nothing was thrown");
        };
        QCOMPARE(failure("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')), std::string("ingest.oldWorkbook"));
        Entries without = xlsx();
        without.erase(without.begin() + 2);
        QCOMPARE(failure("x.xlsx", zipped(without)), std::string("ingest.noWorkbook"));
        QCOMPARE(failure("x.xlsx", zipped(xlsx("<worksheet><sheetData><row>"))), std::string("ingest.brokenXml"));
        QCOMPARE(failure("x.xlsx", zipped(xlsx("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>"))), std::string("ingest.brokenXml"));
        QCOMPARE(failure("x.xlsx", zipped(xlsx("<worksheet><row r='9999999'><c t='str'><v>1</v></c></row></worksheet>"))), std::string("ingest.cellOutside"));
        QCOMPARE(failure("x.xlsx", zipped(xlsx("<worksheet/>"))), std::string("ingest.noTable"));
        std::string many = kOds;
        many.replace(many.find("table:number-rows-repeated='2'"), 30, "table:number-rows-repeated='1048576'");
        QCOMPARE(failure("x.ods", zipped(ods(many))), std::string("ingest.sheetTooLarge"));
    }

    /// Whatever a workbook holds: tables or an Error.
    void brokenWorkbooksEndInTablesOrAnError()
    {
        std::mt19937 random(5);
        const std::string nasty = "<>&'\"=/;[]\\\x01 09AZ\xFF";
        int tables = 0, errors = 0;
        JobContext job(pool());
        for (int round = 0; round < 3000; ++round) {
            Entries entries = round % 2 == 0 ? xlsx() : ods();
            for (std::size_t edits = 1 + random() % 4; edits > 0; --edits) {
                std::string& text = entries[random() % entries.size()].second;
                if (text.empty())
                    continue;
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                case 0: text.erase(at, 1 + random() % 30); break;
                case 1: text.insert(at, 1, nasty[random() % nasty.size()]); break;
                case 2: text[at] = nasty[random() % nasty.size()]; break;
                default: text.insert(at, text.substr(random() % text.size(), random() % 60));
                }
            }
            std::string bytes = zipped(entries);
            if (random() % 4 == 0)
                bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
            try {
                for (const Sheet& sheet : readWorkbook(bytes, "fuzz", 1 << 26, job)) {
                    std::int64_t titles = 0;
                    csvOfSheet(sheet, titles);
                }
                ++tables;
            } catch (const Error& error) {
                QVERIFY2(error.code() == ErrorCode::InvalidFormat || error.code() == ErrorCode::InvalidData, error.what());
                ++errors;
            }
        }
        QVERIFY2(tables > 100 && errors > 100, QByteArray::number(tables).constData());
    }
};

QTEST_GUILESS_MAIN(tst_workbook)
#include "tst_workbook.moc"
