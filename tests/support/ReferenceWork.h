#pragma once
// A fixed piece of work like the window's own (small allocations, strings, look-ups), to tell how slow this thread's processor is just
// now: CPU time doubles where a core is shared. Link Qt6::Core.
#include <chrono>
#include <ctime>

#include <QHash>
#include <QString>

namespace podium::test {

/// CPU time of this thread that the reference work takes now; some 20 ms.
inline std::chrono::duration<double, std::milli> referenceWork()
{
    const auto used = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    };
    const auto start = used();
    qsizetype found = 0;
    for (int round = 0; round < 10; ++round) {
        QHash<QString, QString> names;
        for (int i = 0; i < 2000; ++i)
            names.insert(QString::number(i * 7919), QString::number(i).rightJustified(12));
        for (int i = 0; i < 4000; ++i)
            found += names.value(QString::number(i * 7919)).trimmed().size();
    }
    if (found == 0)
        qFatal("the reference work found nothing"); // so that it is not optimised away
    return used() - start;
}

/// How many times slower than on the machine where the bounds of tests were measured (two cores of an AMD EPYC, idle, release preset).
inline double slowness()
{
    constexpr double kUsual = 22.0; // ms
    return referenceWork().count() / kUsual;
}

} // namespace podium::test
