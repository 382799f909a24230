// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/training/NgramCounter.h"

#include <queue>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Writes table rows through a buffer and keeps the first failure.
class RowWriter {
public:
    explicit RowWriter(const QString &file)
        : m_file(file) {
        m_rows.reserve(capacity);
        m_good = m_file.open(QIODevice::WriteOnly);
    }
    void write(TripleCount row) {
        m_rows.push_back(row);
        if (m_rows.size() == capacity)
            flush();
    }
    [[nodiscard]] Result<void> finish() {
        flush();
        m_file.close();
        if (!m_good || m_file.error() != QFileDevice::NoError)
            return failure(m_file.errorString());
        return {};
    }

private:
    static constexpr size_t capacity = 1 << 16;

    void flush() {
        const auto bytes = qint64(m_rows.size() * sizeof(TripleCount));
        m_good =
            m_good && m_file.write(reinterpret_cast<const char *>(m_rows.data()), bytes) == bytes;
        m_rows.clear();
    }

    QFile m_file;
    std::vector<TripleCount> m_rows;
    bool m_good = false;
};

} // namespace

NgramCounter::NgramCounter(size_t bufferedTriples)
    : m_limit(bufferedTriples) {
    m_buffer.reserve(m_limit);
}

Result<void> NgramCounter::putAside() {
    if (!m_folder.isValid())
        return failure(m_folder.errorString());
    std::ranges::sort(m_buffer);
    const QString name = m_folder.filePath(u"run%1"_s.arg(m_runs.size()));
    RowWriter rows(name);
    for (auto at = m_buffer.cbegin(); at != m_buffer.cend();) {
        const auto end = std::find_if(at, m_buffer.cend(), [&](quint64 key) { return key != *at; });
        rows.write({*at, quint64(end - at)});
        at = end;
    }
    m_buffer.clear();
    m_runs.append(name);
    return rows.finish();
}

Result<std::span<const TripleCount>> NgramCounter::mapped(const QString &file) {
    auto opened = std::make_unique<QFile>(file);
    if (!opened->open(QIODevice::ReadOnly))
        return failure(opened->errorString());
    if (opened->size() == 0)
        return std::span<const TripleCount>{};
    const uchar *bytes = opened->map(0, opened->size());
    if (bytes == nullptr)
        return failure(opened->errorString());
    const std::span rows(reinterpret_cast<const TripleCount *>(bytes),
                         size_t(opened->size()) / sizeof(TripleCount));
    m_files.push_back(std::move(opened));
    return rows;
}

Result<std::span<const TripleCount>> NgramCounter::merged() {
    if (const auto done = putAside(); !done)
        return tl::make_unexpected(done.error());
    m_buffer.shrink_to_fit();
    if (m_runs.size() == 1)
        return mapped(m_runs.first());

    using Run = std::span<const TripleCount>;
    const auto later = [](const Run &a, const Run &b) { return a.front().key > b.front().key; };
    std::priority_queue<Run, std::vector<Run>, decltype(later)> runs(later);
    for (const QString &name : std::as_const(m_runs)) {
        const auto run = mapped(name);
        if (!run)
            return run;
        if (!run->empty())
            runs.push(*run);
    }
    const QString name = m_folder.filePath(u"all"_s);
    RowWriter rows(name);
    TripleCount open;
    while (!runs.empty()) {
        const Run run = runs.top();
        runs.pop();
        if (run.front().key != open.key && open.count > 0) {
            rows.write(open);
            open.count = 0;
        }
        open = {run.front().key, open.count + run.front().count};
        if (run.size() > 1)
            runs.push(run.subspan(1));
    }
    if (open.count > 0)
        rows.write(open);
    if (const auto done = rows.finish(); !done)
        return tl::make_unexpected(done.error());
    return mapped(name);
}

} // namespace morat
