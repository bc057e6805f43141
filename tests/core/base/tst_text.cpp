#include <QTest>

#include "core/base/Error.h"
#include "core/base/Room.h"

using namespace podium;

namespace {

class Shouting final : public Language
{
public:
    std::string wording(const std::string& id, const std::string& english) const override
    {
        return id == "test.order" ? "{second} THEN {first}" : english;
    }
    std::string integer(std::int64_t value) const override { return "#" + std::to_string(value); }
    std::string real(double value) const override { return "~" + std::to_string(static_cast<int>(value)); }
};

} // namespace

class TextTest : public QObject
{
    Q_OBJECT
private slots:
    void placeholders_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << "Plain."
                              << "Plain.";
        QTest::newRow("twice") << "{a}{a}"
                               << "xx";
        QTest::newRow("unknown stays") << "{nobody} {a}"
                                       << "{nobody} x";
        QTest::newRow("open brace") << "{ {a} {"
                                    << "{ x {";
        QTest::newRow("json-like") << "{\"k\": {a}}"
                                   << "{\"k\": x}";
        QTest::newRow("number") << "{n} of {r}"
                                << "-3 of 0.1";
        QTest::newRow("one") << "{one} {one:row|rows}"
                             << "1 row";
        QTest::newRow("several") << "{n} {n:row is|rows are} left"
                                 << "-3 rows are left";
        QTest::newRow("forms of no number") << "{a:one|several} {nobody:one|several}"
                                            << "several {nobody:one|several}";
        QTest::newRow("nested") << "[{t}]"
                                << "[inner x]";
    }
    void placeholders()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, expected);
        const std::string english = pattern.toStdString();
        const Text text(TextId{"test.pattern", english.c_str()},
                        {{"a", "x"},
                         {"n", -3},
                         {"one", 1},
                         {"r", 0.1},
                         {"t", Text(TextId{"test.inner", "inner {a}"}, {{"a", "x"}})}});
        QCOMPARE(QString::fromStdString(text.english()), expected);
        QCOMPARE(Text::fromJson(text.toJson()).english(), text.english());
        QCOMPARE(Text::fromJson(parseJson(prettyJson(text.toJson()), "text")).english(), text.english());
    }
    void otherLanguage()
    {
        const Text text(TextId{"test.order", "{first} before {second}"}, {{"first", 1000}, {"second", 2.5}});
        QCOMPARE(text.in(Shouting()), std::string("~2 THEN #1000"));
        QCOMPARE(text.english(), std::string("1000 before 2.5"));
    }
    void placeholderInValueIsNoPlaceholder()
    {
        const Text text(TextId{"test.value", "{a} {b}"}, {{"a", "{b}"}, {"b", "{a}"}});
        QCOMPARE(text.english(), std::string("{b} {a}"));
    }
    void fromBrokenJson()
    {
        QVERIFY(Text::fromJson(Json()).empty());
        QVERIFY(Text::fromJson(parseJson(R"({"id": 1, "english": [], "arguments": 3})", "text")).empty());
    }
    void errorSaysWhatWhereAndHow()
    {
        const Error error(ErrorCode::NotFound, Text(TextId{"test.gone", "{n} is gone."}, {{"n", "x"}}),
                          "a.csv, row 3", TextId{"test.hint", "Bring it back."});
        QCOMPARE(std::string(error.what()), std::string("x is gone. (a.csv, row 3) Bring it back."));
        QCOMPARE(
            pythonJson(error.toJson(), false),
            std::string(
                R"({"code": "NotFound", "id": "test.gone", "what": "x is gone.", "where": "a.csv, row 3", "hint": "Bring it back."})"));
    }
    void systemErrors_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        QTest::newRow("full") << ENOSPC << "NoSpace"
                              << "the disk is full";
        QTest::newRow("quota") << EDQUOT << "NoSpace"
                               << "quota";
        QTest::newRow("limit") << EFBIG << "NoSpace"
                               << "too large";
        QTest::newRow("read-only") << EROFS << "PermissionDenied"
                                   << "read-only";
        QTest::newRow("permission") << EACCES << "PermissionDenied"
                                    << "permission";
        QTest::newRow("nothing there") << ENOENT << "NotFound"
                                       << "no such file";
        QTest::newRow("there already") << EEXIST << "AlreadyExists"
                                       << "already";
        QTest::newRow("other") << EIO << "Io"
                               << "error 5";
    }
    void systemErrors()
    {
        QFETCH(int, number);
        QFETCH(QString, code);
        QFETCH(QString, part);
        const Error error = systemError(number, TextId{"test.operation", "Doing it"}, "/some/path");
        QCOMPARE(QString::fromUtf8(name(error.code()).data()), code);
        const QString what = QString::fromStdString(error.what());
        QVERIFY2(what.startsWith("Doing it failed: ") && what.contains(part) && what.contains("(/some/path)"),
                 qPrintable(what));
        QVERIFY(!error.hint().empty());
    }
    void roomsFollowTheData()
    {
        QCOMPARE(rooms().size(), std::size_t(10));
        for (std::size_t i = 0; i < rooms().size(); ++i)
            QCOMPARE(static_cast<std::size_t>(rooms()[i].room), i);
        QCOMPARE(*roomOfStage("featurize"), Room::Features);
        QVERIFY(!roomOfStage(""));
        QVERIFY(!roomOfStage("Train"));
        QCOMPARE(roomInfo(Room::Cleaning).id, std::string_view("cleaning"));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
