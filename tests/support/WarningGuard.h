#pragma once
// A warning of Qt that no test announced is a mistake somewhere. Call failOnWarnings() in init() of a test.
#include <QRegularExpression>
#include <QTest>

namespace podium::test {

/// From here to the end of the test function every warning fails the test.
inline void failOnWarnings() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

/// One warning like this is right here, and its absence fails the test.
inline void expectWarning(const QString& pattern)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(pattern));
}

} // namespace podium::test
