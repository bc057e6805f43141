#include <QTest>

#include <set>

#include "core/base/Hash.h"

using namespace podium;

class HashTest : public QObject
{
    Q_OBJECT
private slots:
    void knownValues()
    {
        // RFC 1321 and FIPS 180-2
        QCOMPARE(md5(""), std::string("d41d8cd98f00b204e9800998ecf8427e"));
        QCOMPARE(md5("abc"), std::string("900150983cd24fb0d6963f7d28e17f72"));
        QCOMPARE(sha256("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256(std::string(1000000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
        QCOMPARE(md5(std::string_view("a\0b", 3)), std::string("70350f6027bce3713f6b76473084309b"));
    }
    void randomIds()
    {
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i) {
            const std::string id = randomHex32();
            QCOMPARE(id.size(), std::size_t(32));
            QCOMPARE(id.find_first_not_of("0123456789abcdef"), std::string::npos);
            QVERIFY(seen.insert(id).second);
        }
    }
};

QTEST_GUILESS_MAIN(HashTest)
#include "tst_hash.moc"
