#include "core/pipeline/ContentView.h"

#include <algorithm>

#include "core/base/Error.h"

namespace podium::pipeline {

ContentCache::Item* ContentCache::touched(const std::string& md5)
{
    const auto found = m_items.find(md5);
    if (found == m_items.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, found->second.place);
    return &found->second;
}

std::shared_ptr<const std::string> ContentCache::bytes(const std::string& md5)
{
    const std::lock_guard lock(m_mutex);
    const Item* item = touched(md5);
    return item ? item->bytes : nullptr;
}

std::shared_ptr<const Table> ContentCache::table(const std::string& md5)
{
    const std::lock_guard lock(m_mutex);
    const Item* item = touched(md5);
    return item ? item->table : nullptr;
}

void ContentCache::put(const std::string& md5, std::shared_ptr<const std::string> bytes,
                       std::shared_ptr<const Table> table)
{
    // A table takes about as much again as twice its text; the exact figure does not matter for a bound.
    const std::uint64_t size = bytes ? bytes->size() : 0;
    const std::uint64_t cost = size + (table ? 2 * size : 0);
    const std::lock_guard lock(m_mutex);
    if (cost > m_maxBytes)
        return;
    if (const auto known = m_items.find(md5); known != m_items.end()) {
        if (known->second.table || !table)
            return;
        m_bytes -= known->second.cost;
        m_order.erase(known->second.place);
        m_items.erase(known);
    }
    m_order.push_front(md5);
    m_items[md5] = Item{std::move(bytes), std::move(table), cost, m_order.begin()};
    m_bytes += cost;
    while (m_bytes > m_maxBytes) {
        const auto last = m_items.find(m_order.back());
        m_bytes -= last->second.cost;
        m_items.erase(last);
        m_order.pop_back();
    }
}

std::optional<versioning::ObjectId> WorkTreeView::hash(const std::string& path)
{
    if (m_hashes)
        return m_hashes->hash(path);
    return m_files.exists(m_root / path) ? std::optional(versioning::ObjectId{}) : std::nullopt;
}

bool WorkTreeView::has(const std::string& file)
{
    const auto stat = m_files.stat(m_root / file);
    return stat && stat->kind == FileStat::Kind::File;
}

std::shared_ptr<const std::string> WorkTreeView::bytes(const std::string& file)
{
    if (m_cache && m_hashes) {
        if (const auto id = m_hashes->hash(file)) {
            if (auto known = m_cache->bytes(id->md5))
                return known;
        }
    }
    auto read = m_state.read(file);
    return read ? std::make_shared<const std::string>(std::move(*read)) : nullptr;
}

std::shared_ptr<const Table> WorkTreeView::table(const std::string& file)
{
    if (!m_cache || !m_hashes)
        return nullptr;
    const auto id = m_hashes->hash(file);
    return id ? m_cache->table(id->md5) : nullptr;
}

bool DeclaredInputs::isDeclared(const std::string& path) const
{
    return std::any_of(m_declared.begin(), m_declared.end(),
                       [&](const std::string& declared) { return isWithin(path, declared); });
}

bool DeclaredInputs::has(const std::string& path) const
{
    return isDeclared(path) && m_view.has(path);
}

std::shared_ptr<const std::string> DeclaredInputs::bytes(const std::string& path) const
{
    if (!isDeclared(path))
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("pipeline.undeclared", "The stage {stage} needs {path}, which is not among its deps."),
                         {{"stage", m_stage}, {"path", path}}},
                    "dvc.yaml, stage " + m_stage,
                    Text{PODIUM_TEXT("pipeline.undeclaredHint", "Add {path} to the deps of the stage in dvc.yaml."), {{"path", path}}});
    auto bytes = m_view.bytes(path);
    if (!bytes)
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("pipeline.missingFile", "{path} is missing, which the stage {stage} reads."),
                         {{"path", path}, {"stage", m_stage}}},
                    path);
    return bytes;
}

std::shared_ptr<const Table> DeclaredInputs::table(const std::string& path) const
{
    return isDeclared(path) ? m_view.table(path) : nullptr;
}

} // namespace podium::pipeline
