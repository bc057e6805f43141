#pragma once
// The language of the window: words core's texts through Qt's translations, writes numbers as the language does, and switches
// without a restart.
#include <memory>
#include <optional>
#include <vector>

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>

#include "core/base/Text.h"

class QTranslator;

namespace podium::ui {

/// Immutable. Words through the translators installed at the time of the call, so it stands for the language shown now.
class QtLanguage final : public Language
{
public:
    explicit QtLanguage(const QLocale& locale) : m_locale(locale) {}
    std::string wording(const std::string& id, const std::string& english) const override;
    std::string integer(std::int64_t value) const override;
    std::string real(double value) const override;

private:
    QLocale m_locale;
};

/// The text in the language shown now, with its numbers, as the window says it (WindowWords.h). GUI thread only, as all below.
QString worded(const Text& text);
QString worded(TextId text);
QString countText(qint64 value);                                ///< "4.897"
QString realText(std::optional<double> value, int digits = 3);  ///< "0,950"; "–" where there is none
QString percentText(double share, int digits = 0);              ///< "95 %"
QString sizeText(quint64 bytes);
QString secondsText(double seconds);                            ///< "50 ms", "0,25 s", "2 min 5 s"
QString momentText(qint64 msSinceEpoch);                        ///< "today 16:57" or a short date
/// A value of params.yaml for people: numbers in their language, null as "–".
QString valueText(const Json& value);
/// What this text, in English or in the language shown, is called in each language, for searching; English first.
QStringList inEachLanguage(const char* context, const QString& text);
QString quoted(const QString& text); ///< in the quotation marks of the language
QString fromUtf8(std::string_view text);

/// Installs and removes translators. Widgets hear of a switch by QEvent::LanguageChange.
class LanguageSwitch : public QObject
{
    Q_OBJECT
public:
    enum class Code { English, Spanish };

    explicit LanguageSwitch(Code code, QObject* parent = nullptr);
    ~LanguageSwitch() override;

    Code code() const { return m_code; }
    void use(Code code);

    static Code systemCode(); ///< Spanish where the system speaks it, else English
    static std::optional<Code> codeNamed(const QString& name); ///< "es", "en"
    static QString nameOf(Code code);                          ///< "es", "en"
    static QString ownNameOf(Code code);                       ///< "Español", "English"

signals:
    void changed();

private:
    void install();
    void remove();

    Code m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace podium::ui
