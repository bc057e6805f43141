#include "ui/base/QtLanguage.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLibraryInfo>
#include <QMutex>
#include <QTranslator>

#include "translations/QtTranslation.h"
#include "ui/base/WindowWords.h"

namespace podium::ui {

namespace {

const QChar kNoBreakSpace(0x00A0);

QLocale localeOf(LanguageSwitch::Code code)
{
    const QLocale system = QLocale::system();
    const auto language = code == LanguageSwitch::Code::Spanish ? QLocale::Spanish : QLocale::English;
    // The user's own country where the language is the system's; else the language's usual one, of English the one with the day's 24 hours.
    if (system.language() == language)
        return system;
    return language == QLocale::English ? QLocale(language, QLocale::UnitedKingdom) : QLocale(language);
}

/// Spanish that knows what it was made from, as long as it was shown. Asked by any thread that words a text.
class Spanish final : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        QString text = QTranslator::translate(context, source, disambiguation, n);
        const bool isWidgets = std::strchr(context, ':') != nullptr; // what is data is looked up by its id
        if (isWidgets && !text.isEmpty()) {
            const QMutexLocker locker(&m_mutex);
            m_english.insert({QByteArray(context), text}, QString::fromUtf8(source));
        }
        return text;
    }
    /// Empty where this is nobody's Spanish.
    QString englishOf(const char* context, const QString& spanish) const
    {
        const QMutexLocker locker(&m_mutex);
        return m_english.value({QByteArray(context), spanish});
    }

private:
    mutable QMutex m_mutex;
    mutable QHash<std::pair<QByteArray, QString>, QString> m_english;
};

const Spanish*& shown()
{
    static const Spanish* translator = nullptr;
    return translator;
}

/// "1234.567" -> "1.234.567": where a language leaves numbers of four digits whole, Qt 6.4 leaves the first four of any number whole.
QString grouped(QString number, const QLocale& locale)
{
    constexpr qsizetype kTogether = 4;
    const qsizetype sign = !number.isEmpty() && !number.front().isDigit() ? 1 : 0, first = sign + kTogether;
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (number.size() > first && QStringView(number).mid(first).startsWith(locale.groupSeparator()) &&
        std::all_of(number.begin() + sign, number.begin() + first, isDigit))
        number.insert(sign + 1, locale.groupSeparator());
    return number;
}

QLocale& current()
{
    static QLocale locale = QLocale::c();
    return locale;
}

} // namespace

std::string QtLanguage::wording(const std::string& id, const std::string& english) const
{
    return QCoreApplication::translate(id.c_str(), english.c_str()).toStdString();
}

std::string QtLanguage::integer(std::int64_t value) const
{
    return grouped(m_locale.toString(static_cast<qlonglong>(value)), m_locale).toStdString();
}

std::string QtLanguage::real(double value) const
{
    const double size = std::abs(value);
    if (!std::isfinite(value) || (size != 0 && (size < 1e-4 || size >= 1e15)))
        return m_locale.toString(value, 'g', 4).toStdString();
    QString text = grouped(m_locale.toString(value, 'f', 4), m_locale);
    const QString point = m_locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(m_locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text.toStdString();
}

QString worded(const Text& text)
{
    return text.empty() ? QString() : QString::fromStdString(inWindowWords(text).in(QtLanguage(current())));
}

QString worded(TextId text)
{
    return worded(Text(text));
}

QString countText(qint64 value)
{
    return grouped(current().toString(value), current());
}

QString realText(std::optional<double> value, int digits)
{
    return value && std::isfinite(*value) ? grouped(current().toString(*value, 'f', digits), current()) : QStringLiteral("–");
}

QString percentText(double share, int digits)
{
    const QString number = current().toString(100 * share, 'f', digits);
    return current().language() == QLocale::Spanish ? number + kNoBreakSpace + QLatin1Char('%') : number + QLatin1Char('%');
}

QString sizeText(quint64 bytes)
{
    return current().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

QString secondsText(double seconds)
{
    if (seconds < 0.1)
        return current().toString(seconds * 1000, 'f', 0) + kNoBreakSpace + QLatin1String("ms");
    if (seconds < 60)
        return current().toString(seconds, 'f', seconds < 10 ? 2 : 0) + kNoBreakSpace + QLatin1Char('s');
    const auto whole = static_cast<qint64>(seconds);
    return QCoreApplication::translate("podium::ui::LanguageSwitch", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString momentText(qint64 msSinceEpoch)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(msSinceEpoch);
    const QString time = current().toString(moment.time(), QLocale::ShortFormat);
    if (moment.date() == QDate::currentDate())
        return QCoreApplication::translate("podium::ui::LanguageSwitch", "today %1").arg(time);
    // The month by its name: 4/5 is another day in each country.
    return current().toString(moment.date(), QStringLiteral("d MMM yyyy")) + QLatin1Char(' ') + time;
}

QString quoted(const QString& text)
{
    return QCoreApplication::translate("podium::ui::LanguageSwitch", "“%1”").arg(text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList inEachLanguage(const char* context, const QString& text)
{
    if (shown() != nullptr)
        if (const QString english = shown()->englishOf(context, text); !english.isEmpty())
            return {english, text};
    static const std::unique_ptr<const QTranslator> spanish = [] {
        auto translator = std::make_unique<QTranslator>();
        loadTranslation(*translator, QStringLiteral("es"));
        return translator;
    }();
    QStringList all{text};
    if (const QString other = spanish->translate(context, text.toUtf8().constData()); !other.isEmpty())
        all.append(other);
    return all;
}

QString valueText(const Json& value)
{
    if (value.is_null())
        return QStringLiteral("–");
    if (value.is_boolean())
        return value.get<bool>() ? QCoreApplication::translate("podium::ui::LanguageSwitch", "yes") : QCoreApplication::translate("podium::ui::LanguageSwitch", "no");
    if (value.is_number_integer())
        return countText(value.get<qint64>());
    if (value.is_number())
        return QString::fromStdString(QtLanguage(current()).real(value.get<double>()));
    if (value.is_string())
        return fromUtf8(value.get<std::string>());
    if (value.is_array()) {
        QStringList parts;
        for (const Json& part : value)
            parts.append(valueText(part));
        return parts.join(QStringLiteral(", "));
    }
    return fromUtf8(value.dump());
}

LanguageSwitch::LanguageSwitch(Code code, QObject* parent) : QObject(parent), m_code(code)
{
    install();
}

LanguageSwitch::~LanguageSwitch()
{
    remove();
}

void LanguageSwitch::use(Code code)
{
    if (code == m_code)
        return;
    m_code = code;
    remove();
    install();
    emit changed();
}

void LanguageSwitch::install()
{
    // First the numbers, then the words: widgets word themselves anew as soon as a translator comes or goes.
    current() = localeOf(m_code);
    QLocale::setDefault(current());
    if (m_code != Code::Spanish)
        return;
    const auto add = [this](std::unique_ptr<QTranslator> translator, bool loaded) {
        if (loaded) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    };
    auto qts = std::make_unique<QTranslator>();
    const bool qtSpeaks = qts->load(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_es.qm"));
    add(std::move(qts), qtSpeaks);
    auto ours = std::make_unique<Spanish>();
    const bool weSpeak = loadTranslation(*ours, QStringLiteral("es"));
    shown() = weSpeak ? ours.get() : nullptr;
    add(std::move(ours), weSpeak);
}

void LanguageSwitch::remove()
{
    current() = localeOf(m_code);
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    shown() = nullptr;
    m_translators.clear();
}

LanguageSwitch::Code LanguageSwitch::systemCode()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const auto language = QLocale(name).language();
        if (language == QLocale::Spanish)
            return Code::Spanish;
        if (language == QLocale::English)
            return Code::English;
    }
    return Code::English;
}

std::optional<LanguageSwitch::Code> LanguageSwitch::codeNamed(const QString& name)
{
    if (name == QLatin1String("es"))
        return Code::Spanish;
    if (name == QLatin1String("en"))
        return Code::English;
    return std::nullopt;
}

QString LanguageSwitch::nameOf(Code code)
{
    return code == Code::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

QString LanguageSwitch::ownNameOf(Code code)
{
    return code == Code::Spanish ? QStringLiteral("Español") : QStringLiteral("English");
}

} // namespace podium::ui
