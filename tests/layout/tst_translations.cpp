// Spanish is complete: every text of the sources has finished Spanish with the same placeholders.
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/layout/SourceTree.h"
#include "translations/SpanishLanguage.h"

using namespace podium::test;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< several for plural forms
    bool finished = false;
};

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context, {}, {}, false});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = xml.attributes().value("type").isEmpty();
            while (xml.readNext() != QXmlStreamReader::EndElement ||
                   xml.name() != QLatin1String("translation")) {
                if (xml.atEnd())
                    return {};
                if (xml.isStartElement())
                    messages.last().translations << xml.readElementText();
                else if (xml.isCharacters() && !xml.isWhitespace())
                    messages.last().translations << xml.text().toString();
            }
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern("\\{\\w+\\}|%L?\\d+|%n");
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

    QList<Message> m_messages;

private slots:
    void initTestCase()
    {
        QTemporaryDir scratch;
        const QString copy = scratch.filePath("podium_es.ts");
        QVERIFY(QFile::copy(sourceRoot() + "/translations/podium_es.ts", copy));
        QProcess update;
        update.start(sourceRoot() + "/translations/update.sh", {copy});
        QVERIFY2(update.waitForFinished(120000) && update.exitCode() == 0,
                 update.readAllStandardError().constData());
        const QByteArray said = update.readAllStandardError();
        QVERIFY2(!said.contains("lacks Q_OBJECT") &&
                     !said.contains("unknown namespace"), // such texts are not found at run time
                 said.constData());
        m_messages = readMessages(copy);
        QVERIFY2(m_messages.size() > 100, "no texts were read");
    }
    void everyTextHasSpanish()
    {
        QStringList problems;
        for (const Message& message : m_messages) {
            const bool empty = message.translations.isEmpty() || message.translations.contains(QString());
            if (!message.finished || empty)
                problems << message.context + ": " + message.source;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void placeholdersAgree()
    {
        QStringList problems;
        for (const Message& message : m_messages) {
            QStringList expected = placeholders(message.source);
            for (const QString& translation : message.translations) {
                QStringList found = placeholders(translation);
                if (message.translations.size() > 1) { // a plural form may leave the number away
                    found.removeAll("%n");
                    expected.removeAll("%n");
                }
                if (found != expected)
                    problems << message.context + ": \"" + message.source + "\" and \"" + translation + "\"";
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void everyMarkedTextIsKnown()
    {
        QSet<QPair<QString, QString>> known;
        for (const Message& message : m_messages)
            known.insert({message.context, message.source});
        QStringList problems;
        for (const MarkedText& text : markedTexts(sourceFiles({"core", "ui", "app"})))
            if (!known.contains({text.id, text.english}))
                problems << text.file + ": " + text.id + ": " + text.english;
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void theCommandLineSpeaksIt()
    {
        const podium::SpanishLanguage spanish;
        int worded = 0;
        for (const Message& message : m_messages)
            if (message.finished && message.context.contains('.') && !message.translations.isEmpty()) {
                ++worded;
                QCOMPARE(QString::fromStdString(
                             spanish.wording(message.context.toStdString(), message.source.toStdString())),
                         message.translations.first());
            }
        QVERIFY(worded > 0);
        QCOMPARE(spanish.wording("base.cancelled", "Another English."), std::string("Another English."));
        QCOMPARE(spanish.wording("no.suchText", "English."), std::string("English."));
    }
    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("comma") << 0.5 << "0,5";
        QTest::newRow("whole") << 3.0 << "3";
        QTest::newRow("groups") << 1234567.25 << "1.234.567,25";
        QTest::newRow("negative") << -1000.5 << "-1.000,5";
        QTest::newRow("tiny") << 1e-9 << "1e-09";
    }
    void numbers()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(podium::SpanishLanguage().real(value)), expected);
    }
    void integers()
    {
        const podium::SpanishLanguage spanish;
        QCOMPARE(spanish.integer(0), std::string("0"));
        QCOMPARE(spanish.integer(999), std::string("999"));
        QCOMPARE(spanish.integer(1234), std::string("1.234"));
        QCOMPARE(spanish.integer(-1234567), std::string("-1.234.567"));
        QCOMPARE(spanish.integer(INT64_MIN), std::string("-9.223.372.036.854.775.808"));
    }
    void languageOfTheEnvironment_data()
    {
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("messages");
        QTest::addColumn<QString>("lang");
        QTest::addColumn<bool>("spanish");
        QTest::newRow("none") << ""
                              << ""
                              << "" << false;
        QTest::newRow("LANG") << ""
                              << ""
                              << "es_ES.UTF-8" << true;
        QTest::newRow("es alone") << ""
                                  << ""
                                  << "es" << true;
        QTest::newRow("LC_ALL wins") << "C.UTF-8"
                                     << "es_MX"
                                     << "es_ES" << false;
        QTest::newRow("LC_MESSAGES before LANG") << ""
                                                 << "es_MX"
                                                 << "en_US.UTF-8" << true;
        QTest::newRow("Estonian is et, Esperanto eo") << ""
                                                      << ""
                                                      << "est" << false;
        QTest::newRow("with modifier") << "es@euro"
                                       << ""
                                       << "" << true;
        QTest::newRow("other") << "tr_TR.UTF-8"
                               << ""
                               << "" << false;
    }
    void languageOfTheEnvironment()
    {
        QFETCH(QString, all);
        QFETCH(QString, messages);
        QFETCH(QString, lang);
        QFETCH(bool, spanish);
        const podium::Language& language = podium::languageOf({{"LC_ALL", all.toStdString()},
                                                               {"LC_MESSAGES", messages.toStdString()},
                                                               {"LANG", lang.toStdString()}});
        QCOMPARE(language.real(0.5), std::string(spanish ? "0,5" : "0.5"));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
