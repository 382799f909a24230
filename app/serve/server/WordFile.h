// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QSet>
#include <QStringList>

#include <mutex>

namespace morat {

/// Words that clients asked to be accepted always: a file of the user's, folded, a word a line.
/// Each change is in the file before it is answered; it counts only then. Safe for several threads.
class WordFile {
public:
    /// Reads the file; one that is not there is made with the first word. Fails when it is there
    /// and cannot be read.
    [[nodiscard]] Result<void> open(const QString &path);

    [[nodiscard]] bool contains(const QString &folded) const;
    [[nodiscard]] QStringList words() const; ///< sorted
    /// Whether it was not there before. Fails for one that would not be read again.
    [[nodiscard]] Result<bool> add(const QString &folded);
    /// Whether it was there.
    [[nodiscard]] Result<bool> remove(const QString &folded);

private:
    [[nodiscard]] Result<void> save(const QSet<QString> &words) const;

    mutable std::mutex m_mutex;
    QString m_path;
    QSet<QString> m_words;
};

} // namespace morat
