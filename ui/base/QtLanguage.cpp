#include "ui/base/QtLanguage.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLibraryInfo>
#include <QTranslator>

#include "translations/QtTranslation.h"

namespace podium::ui {

namespace {

const QChar kNoBreakSpace(0x00A0);

QLocale localeOf(LanguageSwitch::Code code)
{
    const QLocale system = QLocale::system();
    const auto language = code == LanguageSwitch::Code::Spanish ? QLocale::Spanish : QLocale::English;
    // The user's own country where the language is the system's; else the language's usual one.
    return system.language() == language ? system : QLocale(language);
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
    return m_locale.toString(static_cast<qlonglong>(value)).toStdString();
}

std::string QtLanguage::real(double value) const
{
    const double size = std::abs(value);
    if (!std::isfinite(value) || (size != 0 && (size < 1e-4 || size >= 1e15)))
        return m_locale.toString(value, 'g', 4).toStdString();
    QString text = m_locale.toString(value, 'f', 4);
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
    return text.empty() ? QString() : QString::fromStdString(text.in(QtLanguage(current())));
}

QString worded(TextId text)
{
    return worded(Text(text));
}

QString countText(qint64 value)
{
    return current().toString(value);
}

QString realText(std::optional<double> value, int digits)
{
    return value && std::isfinite(*value) ? current().toString(*value, 'f', digits) : QStringLiteral("–");
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
    return current().toString(moment.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

QString quoted(const QString& text)
{
    return QCoreApplication::translate("podium::ui::LanguageSwitch", "“%1”").arg(text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList inEachLanguage(const char* context, const QString& english)
{
    static const std::unique_ptr<const QTranslator> spanish = [] {
        auto translator = std::make_unique<QTranslator>();
        loadTranslation(*translator, QStringLiteral("es"));
        return translator;
    }();
    QStringList all{english};
    if (const QString other = spanish->translate(context, english.toUtf8().constData()); !other.isEmpty())
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
    const auto add = [this](auto&& load) {
        auto translator = std::make_unique<QTranslator>();
        if (load(*translator)) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    };
    add([](QTranslator& t) { return t.load(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_es.qm")); });
    add([](QTranslator& t) { return loadTranslation(t, "es"); });
}

void LanguageSwitch::remove()
{
    current() = localeOf(m_code);
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
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
