#pragma once
// A web server for tests on 127.0.0.1, in a thread of its own: answers by a function, with ranges, and breaks connections where told to.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace podium::test {

class WebServer
{
public:
    struct Request
    {
        std::string method, path;
        std::map<std::string, std::string> headers; ///< keys in lower case
    };
    struct Reply
    {
        int status = 200;
        std::vector<std::pair<std::string, std::string>> headers;
        std::string body;
        std::size_t breakAfter = ~std::size_t{0}; ///< bytes of the body, then the connection is cut
        std::atomic<bool>* holdUntil = nullptr;   ///< between head and body
    };
    using Handler = std::function<Reply(const Request&)>;

    explicit WebServer(Handler handler) : m_handler(std::move(handler)), m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_socket, 16);
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~WebServer()
    {
        m_ending = true;
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    std::string address(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(m_port) + path; }
    std::vector<Request> requests() const
    {
        const std::lock_guard guard(m_mutex);
        return m_requests;
    }

    /// A file as servers give it: whole, or the part that is asked for if it still is the same.
    static Reply file(const Request& request, const std::string& body, const std::string& etag)
    {
        Reply reply;
        reply.body = body;
        if (!etag.empty())
            reply.headers.emplace_back("ETag", etag);
        const auto range = request.headers.find("range"), condition = request.headers.find("if-range");
        if (range != request.headers.end() && (condition == request.headers.end() || condition->second == etag)) {
            const std::size_t from = std::stoul(range->second.substr(6));
            reply.status = 206;
            reply.headers.emplace_back("Content-Range",
                                       "bytes " + std::to_string(from) + "-" + std::to_string(body.size() - 1) + "/" + std::to_string(body.size()));
            reply.body = body.substr(from);
        }
        return reply;
    }

private:
    void serve()
    {
        while (!m_ending) {
            const int client = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0)
                continue;
            answer(client);
            ::shutdown(client, SHUT_RDWR);
            ::close(client);
        }
    }
    void answer(int client)
    {
        std::string head;
        char buffer[4096];
        while (head.find("\r\n\r\n") == std::string::npos) {
            const ssize_t got = ::recv(client, buffer, sizeof buffer, 0);
            if (got <= 0)
                return;
            head.append(buffer, static_cast<std::size_t>(got));
        }
        Request request;
        const std::size_t blank = head.find(' ');
        request.method = head.substr(0, blank);
        request.path = head.substr(blank + 1, head.find(' ', blank + 1) - blank - 1);
        for (std::size_t at = head.find("\r\n") + 2; at < head.size() && head[at] != '\r'; at = head.find("\r\n", at) + 2) {
            const std::size_t colon = head.find(':', at);
            std::string key = head.substr(at, colon - at);
            for (char& c : key)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            request.headers[key] = head.substr(colon + 2, head.find("\r\n", at) - colon - 2);
        }
        {
            const std::lock_guard guard(m_mutex);
            m_requests.push_back(request);
        }
        const Reply reply = m_handler(request);
        std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " X\r\nConnection: close\r\nContent-Length: " + std::to_string(reply.body.size()) + "\r\n";
        for (const auto& [key, value] : reply.headers)
            text += key + ": " + value + "\r\n";
        send(client, text + "\r\n");
        while (reply.holdUntil != nullptr && !*reply.holdUntil && !m_ending)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (request.method != "HEAD")
            send(client, reply.body.substr(0, reply.breakAfter));
    }
    static void send(int client, const std::string& text)
    {
        for (std::size_t sent = 0; sent < text.size();) {
            const ssize_t now = ::send(client, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
            if (now <= 0)
                return;
            sent += static_cast<std::size_t>(now);
        }
    }

    Handler m_handler;
    int m_socket;
    int m_port = 0;
    std::atomic<bool> m_ending{false};
    mutable std::mutex m_mutex;
    std::vector<Request> m_requests;
    std::thread m_thread;
};

} // namespace podium::test
