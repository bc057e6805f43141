#pragma once
// The file behind the run store and the queue: opened, migrated, and what SQLite reports as errors of ours.
#include <memory>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/Blocking.h"
#include "core/base/FileSystem.h"

namespace podium::tracking {

/// Whether a transaction of this connection is open, in which further work joins.
bool inTransaction(SQLite::Database& database);

/// One connection: one object per thread. Only for the sources of this room.
class StoreDatabase
{
public:
    /// As RunStore's constructor says.
    static std::unique_ptr<StoreDatabase> open(const Path& path);

    SQLite::Database& connection() const { return m_connection; }
    const std::string& where() const { return m_where; }
    bool isReadOnly() const { return m_readOnly; }

    template <class Body>
    auto guarded(Body&& body) const
    {
        blockingCall("RunStore");
        try {
            return body();
        } catch (const SQLite::Exception& failure) {
            rethrow(failure);
        }
    }

    /// Runs body in a transaction that may write from its start, so that it never fails half-way for another
    /// writer. Within another write it is a part of that one.
    template <class Body>
    auto write(Body&& body)
    {
        if (inTransaction(m_connection))
            return body();
        return guarded([&] {
            SQLite::Transaction transaction(m_connection, SQLite::TransactionBehavior::IMMEDIATE);
            if constexpr (std::is_void_v<decltype(body())>) {
                body();
                transaction.commit();
            } else {
                auto result = body();
                transaction.commit();
                return result;
            }
        });
    }

    /// Grows with each change made by another connection.
    std::int64_t dataVersion() const;

private:
    enum class Place { File, Memory };
    StoreDatabase(const Path& path, Place place);
    void prepare();
    void copyFromFile();
    [[noreturn]] void rethrow(const SQLite::Exception& failure) const;

    std::string m_where;
    bool m_readOnly;
    mutable SQLite::Database m_connection;
};

} // namespace podium::tracking
