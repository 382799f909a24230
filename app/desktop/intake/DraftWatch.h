// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace morat {

/// Sees when somebody else writes into the file of the draft that is on the desk. It looks where
/// the file system tells, and every few seconds for those that do not tell (a share); what it sees
/// is read off the window's thread, once the file has rested.
class DraftWatch : public QObject {
    Q_OBJECT

public:
    explicit DraftWatch(QObject *parent = nullptr);

    /// Follows the draft's file from now on, in place of any other. What stands in it already and
    /// is not what was read is told of, too. `address` names the draft in the file, if that has
    /// several.
    void follow(const Draft &draft, const QString &address);
    void stop();
    /// The program itself has written the file: what is there now is no news.
    void expectOwnWriting();

    struct Times {
        int rest = 800;   ///< milliseconds in which the file must not change
        int look = 5'000; ///< milliseconds between looks
    };
    void setTimes(Times times);

signals:
    /// The file holds something else: changedParagraphs(), or the reason why it cannot be read.
    /// Told once for each content.
    void changed(const QString &address, const QStringList &what);
    /// There is no such file any more.
    void gone(const QString &address);

private:
    struct Print {
        bool isThere = false;
        qint64 size = 0;
        qint64 time = 0; ///< of the last change, milliseconds since 1970
        bool operator==(const Print &) const = default;
    };
    [[nodiscard]] Print print() const;
    void look();
    void compare();

    Draft m_draft; ///< as it was read
    QString m_address;
    QString m_file;
    QString m_held; ///< the address of what is compared: the file, or one in the archive
    Times m_times;
    QFileSystemWatcher m_watcher;
    QTimer m_looks;
    QTimer m_rest;
    Print m_seen;  ///< at the last look
    Print m_known; ///< compared, or our own
    bool m_isComparing = false;
};

} // namespace morat
