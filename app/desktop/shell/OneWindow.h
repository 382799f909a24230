// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/WindowLock.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace morat {

/// One window a review database: a second start hands its files to the window that runs, through a
/// folder beside the database, as no network module is at hand everywhere (the static Qt of the
/// Windows programs). Each start puts a file in; the window reads and removes it.
class OneWindow : public QObject {
    Q_OBJECT

public:
    enum class Outcome : quint8 {
        IsFirst,    ///< there is no other window: go on
        HandedOver, ///< the other one has taken the files: end
        NoAnswer,   ///< another one has the database and does not answer
    };

    explicit OneWindow(const QString &store);

    /// Becomes the window of the database, or hands the files to it and waits until it has them.
    [[nodiscard]] Outcome begin(const QStringList &files,
                                std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Listens from now on; what came before is announced at once.
    void listen();

signals:
    /// Another start wants these, none perhaps: the window comes forward.
    void filesCame(const QStringList &files);

private:
    [[nodiscard]] QString put(const QStringList &files) const;
    void take();

    WindowLock m_lock;
    QString m_inbox; ///< the folder
    QFileSystemWatcher m_watcher;
    QTimer m_poll; ///< where changes of folders are not announced
};

} // namespace morat
