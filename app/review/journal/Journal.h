// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/FileCalls.h"
#include "review/store/Store.h"

#include <memory>
#include <mutex>

namespace morat {

/// The version of a draft that a journal belongs to; it is applied to no other.
struct JournalBinding {
    qint64 draft = 0;
    qint64 revision = 0; ///< in the store
    QString contentHash; ///< of the draft's bytes, as Draft::contentHash()
    QString path;        ///< of the draft, to name it by
    friend bool operator==(const JournalBinding &, const JournalBinding &) = default;
};

/// What a journal's file says.
struct JournalContent {
    JournalBinding binding;  ///< of no draft (0) when nothing was written any more
    QList<StepRecord> steps; ///< in the order in which they were made
    /// Behind these the file holds something that is neither a step nor the torn end of one.
    bool isDamaged = false;
};

/// A file that steps are added to, for its owner alone. Each stands there with its length and a
/// checksum, so that a step that was cut short by the end of the program, a full disk or a failure
/// of the current is recognised and left out.
///
/// append() and clear() are called by one thread at a time, flush() by any.
class Journal {
public:
    /// Makes the file, which must not be there yet.
    [[nodiscard]] static Result<std::unique_ptr<Journal>>
    create(const QString &path, JournalBinding binding, std::shared_ptr<const FileCalls> calls);
    /// Fails when the file cannot be read, or its beginning says nothing.
    [[nodiscard]] static Result<JournalContent> read(const QString &path, const FileCalls &calls);

    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// Hands a step to the system: it outlives the program, and when it is flushed, the current.
    /// A failure leaves the journal without it.
    [[nodiscard]] Result<void> append(const StepRecord &step);
    /// All that was added is on the disk.
    [[nodiscard]] Result<void> flush();
    /// Takes all steps out: the store has them.
    [[nodiscard]] Result<void> clear();
    /// Takes the file away; nothing can be added any more.
    void remove();
    /// Gives the file another name, after which nothing can be added any more.
    [[nodiscard]] bool keepAs(const QString &path);
    /// Whether there is no step in it.
    [[nodiscard]] bool isEmpty() const { return m_length == m_headLength; }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const JournalBinding &binding() const { return m_binding; }

private:
    Journal(QString path, JournalBinding binding, std::shared_ptr<const FileCalls> calls, int file);
    void close();
    [[nodiscard]] bool write(const QByteArray &bytes);
    /// Cuts the file where the last whole step ends and goes on from there.
    [[nodiscard]] bool cutAt(qint64 length);

    QString m_path;
    JournalBinding m_binding;
    std::shared_ptr<const FileCalls> m_calls;
    int m_file;
    qint64 m_headLength = 0;
    qint64 m_length = 0;   ///< bytes of the head and the whole steps
    bool m_isTorn = false; ///< something stands behind them
    std::mutex m_flushing; ///< the file is not closed while a flush of it is waited for
    bool m_isFolderFlushed = false;
};

} // namespace morat
