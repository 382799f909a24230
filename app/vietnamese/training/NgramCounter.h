// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/model/LanguageModelFile.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <span>
#include <vector>

namespace morat {

/// Three words in a row and how often they stood so.
struct TripleCount {
    quint64 key = 0; ///< first << 32 | middle << 16 | last
    quint64 count = 0;

    [[nodiscard]] model::Word first() const { return model::Word(key >> 32); }
    [[nodiscard]] model::Word middle() const { return model::Word(key >> 16); }
    [[nodiscard]] model::Word last() const { return model::Word(key); }
    [[nodiscard]] quint32 head() const { return quint32(key >> 16); } ///< first << 16 | middle
    [[nodiscard]] quint32 tail() const { return quint32(key); }       ///< middle << 16 | last
};

/// Counts triples of any number of words in bounded memory: a full buffer is sorted, summed and
/// put aside in a temporary file; at the end the files are merged into one sorted table.
class NgramCounter {
public:
    /// `bufferedTriples` × 8 bytes are held at a time.
    explicit NgramCounter(size_t bufferedTriples = size_t(32) << 20);

    [[nodiscard]] Result<void> add(model::Word a, model::Word b, model::Word c) {
        m_buffer.push_back(quint64(a) << 32 | quint64(b) << 16 | c);
        return m_buffer.size() < m_limit ? Result<void>{} : putAside();
    }

    /// Sorted by key. Valid until the counter goes.
    [[nodiscard]] Result<std::span<const TripleCount>> merged();

private:
    [[nodiscard]] Result<void> putAside();
    [[nodiscard]] Result<std::span<const TripleCount>> mapped(const QString &file);

    size_t m_limit;
    std::vector<quint64> m_buffer;
    QTemporaryDir m_folder;
    QStringList m_runs;
    std::vector<std::unique_ptr<QFile>> m_files;
};

} // namespace morat
