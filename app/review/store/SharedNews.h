// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"
#include "review/store/WaitForAnswer.h"

#include <QObject>
#include <QThread>

#include <chrono>

namespace morat {

/// Tells what other desks, and this one, changed in a newsroom's shared database: at once where the
/// server's notices arrive (LISTEN), otherwise when it is looked the next time. It has a connection
/// of its own on a thread of its own; whoever hears of something reads it anew. After the server
/// was away everything may have changed, and is told as changed.
class SharedNews : public QObject {
    Q_OBJECT

public:
    struct Setup {
        ServerAddress address;
        QString password = {};
        /// How often it is looked whether the connection lives, and what a notice did not say.
        std::chrono::milliseconds look{2000};
        /// So long others are waited for that come together with a notice.
        std::chrono::milliseconds rest{100};
    };

    explicit SharedNews(Setup setup);
    ~SharedNews() override;

signals:
    /// Drafts, their states, counts or owners are others.
    void draftsChanged();
    /// The dictionaries, the switched-off rules, the pairs or what was set for all are others.
    void listsChanged();
    /// The server cannot be listened to; said once, until it is back().
    void away(const QString &message);
    void back();

private:
    AnswerWaits m_waits;
    QThread m_thread;
};

} // namespace morat
