#include <QTest>

#include "CsvTest.h"
#include "core/ingest/Download.h"
#include "tests/support/ScratchDirectory.h"
#include "tests/support/WebServer.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

using Request = WebServer::Request;
using Reply = WebServer::Reply;

std::string longTable()
{
    std::string text = "a,b\n";
    for (int i = 0; i < 20000; ++i)
        text += std::to_string(i) + "," + std::to_string(i * 7) + "\n";
    return text;
}

DownloadLimits quick()
{
    DownloadLimits limits;
    limits.pause = std::chrono::milliseconds(1);
    return limits;
}

} // namespace

class tst_download : public QObject
{
    Q_OBJECT

    WebFile fetch(const std::string& address, const DownloadLimits& limits = quick())
    {
        JobContext job(pool());
        return download(m_files, address, m_scratch / "part", limits, job);
    }
    std::string failure(const std::string& address, ErrorCode code, const DownloadLimits& limits = quick())
    {
        try {
            fetch(address, limits);
        } catch (const Error& error) {
            return error.code() == code ? error.text().id() : "another code: " + std::string(error.what());
        }
        return "nothing was thrown";
    }

    FileSystem m_files;
    ScratchDirectory m_scratch;
    const std::string m_table = longTable();

private slots:
    void fetchesAFileWithWhatItsServerSaysOfIt()
    {
        WebServer server([&](const Request& request) {
            Reply reply = WebServer::file(request, m_table, "\"one\"");
            reply.headers.emplace_back("Last-Modified", "Sat, 28 Nov 2026 10:00:00 GMT");
            return reply;
        });
        const WebFile file = fetch(server.address("/data/tim%C3%A9s%20Data.csv?version=2"));
        QVERIFY(file.bytes == m_table);
        QCOMPARE(file.name, std::string("tim\xC3\xA9s Data.csv"));
        QCOMPARE(file.version.etag, std::string("\"one\""));
        QCOMPARE(file.version.lastModified, std::string("Sat, 28 Nov 2026 10:00:00 GMT"));
        QCOMPARE(file.version.size.value(), m_table.size());
        QVERIFY(!m_files.exists(m_scratch / "part"));
        JobContext job(pool());
        QVERIFY(askServer(server.address("/x.csv"), quick(), job).sameAs(file.version) == true);
        QCOMPARE(server.requests().back().method, std::string("HEAD"));
    }

    void goesOnWhereAConnectionBroke()
    {
        WebServer server([&](const Request& request) {
            Reply reply = WebServer::file(request, m_table, "\"one\"");
            reply.breakAfter = 30000;
            return reply;
        });
        QVERIFY(fetch(server.address("/x.csv")).bytes == m_table);
        const std::vector<Request> requests = server.requests();
        QCOMPARE(requests.size(), (m_table.size() + 29999) / 30000);
        QCOMPARE(requests[1].headers.at("range"), std::string("bytes=30000-"));
        QCOMPARE(requests[1].headers.at("if-range"), std::string("\"one\""));
    }

    void goesOnInALaterCall()
    {
        std::atomic<bool> down{false};
        WebServer server([&](const Request& request) {
            Reply reply = WebServer::file(request, m_table, "\"one\"");
            reply.breakAfter = down ? 0 : 50000;
            down = !down;
            if (reply.status == 206)
                reply.breakAfter = ~std::size_t{0};
            return reply;
        });
        DownloadLimits limits = quick();
        limits.attempts = 1;
        QCOMPARE(failure(server.address("/x.csv"), ErrorCode::Io, limits), std::string("ingest.webBroken"));
        QVERIFY(m_files.exists(m_scratch / "part"));
        QVERIFY(fetch(server.address("/x.csv"), limits).bytes == m_table);
        QCOMPARE(server.requests().back().headers.at("range"), std::string("bytes=50000-"));
        QVERIFY(!m_files.exists(m_scratch / "part"));
    }

    void beginsAgainWhereTheFileChangedMeanwhile()
    {
        int count = 0;
        const std::string other = "c\n" + std::string(60000, '1') + "\n";
        WebServer server([&](const Request& request) {
            Reply reply = ++count == 1 ? WebServer::file(request, m_table, "\"one\"") : WebServer::file(request, other, "\"two\"");
            if (count == 1)
                reply.breakAfter = 30000;
            return reply;
        });
        const WebFile file = fetch(server.address("/x.csv"));
        QVERIFY(file.bytes == other);
        QCOMPARE(file.version.etag, std::string("\"two\""));
    }

    void neverMixesWhatAServerWithoutETagSends()
    {
        int count = 0;
        WebServer server([&](const Request& request) {
            Reply reply = WebServer::file(request, m_table, "");
            reply.breakAfter = ++count == 1 ? 30000 : ~std::size_t{0};
            return reply;
        });
        QVERIFY(fetch(server.address("/x.csv")).bytes == m_table);
        QVERIFY(!server.requests().back().headers.contains("range"));
    }

    void followsRedirectsButNotForEver()
    {
        WebServer server([&](const Request& request) {
            if (request.path == "/end.csv")
                return WebServer::file(request, m_table, "\"one\"");
            Reply reply;
            reply.status = 302;
            reply.headers.emplace_back("Location", request.path == "/once" ? "/end.csv" : "/loop");
            return reply;
        });
        QVERIFY(fetch(server.address("/once")).bytes == m_table);
        QCOMPARE(failure(server.address("/loop"), ErrorCode::Io), std::string("ingest.webRedirects"));
    }

    void saysWhatAServerRefuses()
    {
        WebServer server([](const Request& request) {
            Reply reply;
            reply.status = std::stoi(request.path.substr(1));
            reply.body = "<html>no</html>";
            return reply;
        });
        QCOMPARE(failure(server.address("/404"), ErrorCode::NotFound), std::string("ingest.webRefused"));
        QCOMPARE(failure(server.address("/403"), ErrorCode::PermissionDenied), std::string("ingest.webRefused"));
        QCOMPARE(failure(server.address("/500"), ErrorCode::Io), std::string("ingest.webRefused"));
        QCOMPARE(server.requests().size(), std::size_t{3});
        QCOMPARE(failure(server.address("/503"), ErrorCode::Io), std::string("ingest.webRefused"));
        QCOMPARE(server.requests().size(), std::size_t{7}); // it may be back in a moment
    }

    void keepsToItsLimits()
    {
        WebServer server([&](const Request& request) { return WebServer::file(request, m_table, "\"one\""); });
        DownloadLimits limits = quick();
        limits.bytes = 1000;
        QCOMPARE(failure(server.address("/x.csv"), ErrorCode::InvalidData, limits), std::string("ingest.webTooLarge"));
        for (const char* address : {"ftp://127.0.0.1/x.csv", "file:///etc/passwd", "http://", "x.csv", "https://host name/x"})
            QCOMPARE(failure(address, ErrorCode::InvalidArgument), std::string("ingest.noAddress"));
        QCOMPARE(failure("http://me:secret@127.0.0.1/x.csv", ErrorCode::InvalidArgument), std::string("ingest.addressPassword"));
    }

    void stopsWhenCancelledAndKeepsWhatItHas()
    {
        std::atomic<bool> goOn{false};
        std::atomic<int> count{0};
        WebServer server([&](const Request& request) {
            Reply reply = WebServer::file(request, m_table, "\"one\"");
            if (++count == 1)
                reply.breakAfter = 40000;
            if (count == 2)
                reply.holdUntil = &goOn;
            return reply;
        });
        const CancelToken token;
        std::thread canceller([&] {
            while (count < 2)
                std::this_thread::yield();
            token.cancel();
        });
        bool cancelled = false;
        try {
            JobContext job(pool(), token);
            download(m_files, server.address("/x.csv"), m_scratch / "part", quick(), job);
        } catch (const Error& error) {
            cancelled = error.code() == ErrorCode::Cancelled;
        }
        canceller.join();
        goOn = true;
        QVERIFY(cancelled);
        QVERIFY(fetch(server.address("/x.csv")).bytes == m_table);
        QCOMPARE(server.requests().back().headers.at("range"), std::string("bytes=40000-"));
    }

    void tellsVersionsApart()
    {
        const WebVersion one{"\"a\"", "", 5}, two{"\"b\"", "", 5}, plain{"", "", 5}, dated{"", "Mon", 5}, later{"", "Tue", 5}, longer{"", "", 6};
        QVERIFY(one.sameAs(one) == true);
        QVERIFY(one.sameAs(two) == false);
        QVERIFY(!one.sameAs(plain));
        QVERIFY(dated.sameAs(later) == false);
        QVERIFY(plain.sameAs(longer) == false);
    }
};

QTEST_GUILESS_MAIN(tst_download)
#include "tst_download.moc"
