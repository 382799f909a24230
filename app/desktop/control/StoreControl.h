// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/control/ReviewControl.h"
#include "desktop/control/StoreReads.h"
#include "desktop/newsroom/NewsroomDialog.h"
#include "desktop/settings/Settings.h"
#include "desktop/style/StyleControl.h"
#include "review/journal/StepWriter.h"

#include <QPointer>
#include <QTimer>

namespace morat {

/// Looks after the review database: damage is found and said, a backup is made every day and
/// restored when asked for, a draft is forgotten with its traces. All of it in the background, over
/// connections of its own. A newsroom's shared database is looked after where its server is; of
/// that, what other desks put on the lists is taken, and which one it is is chosen here.
class StoreControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        Store &store;
        StoreReads &reads;
        StepWriter &writer;
        ReviewControl &review;
        const Answers &answers;
        QWidget *window;
        Settings &settings;
        StyleControl &style;
        QString password; ///< of a server
    };

    StoreControl(Desk desk, const ActionRegistry &actions);

    /// Looks at every row once, and makes the day's backup, today's now and the others while the
    /// window stays open.
    void lookAfterStore();
    /// Words, rules and what was set for all are in memory as the store has them now, after the
    /// steps before.
    void takeLists();

signals:
    void failed(const QString &message);
    void noticed(const QString &message);
    /// The store's list of drafts is another.
    void draftsChanged();
    /// A draft that is to be shown again.
    void draftWanted(const QString &path);
    /// Nothing is known of a draft any more.
    void forgotten(const QString &path);

private:
    void backUp();
    void restore();
    void showDifferences(const QString &backup, const Result<QStringList> &differences);
    void restoreFrom(const QString &backup);
    void forget();
    void forgetOnServer(const QString &draft, const QString &path);
    void removeFromServer(const QList<qint64> &known, const QString &draft, const QString &path);
    void showNewsroom();
    void choose(const QString &address);
    [[nodiscard]] QList<ImportPage::Source> otherStores() const;
    [[nodiscard]] bool isOnServer() const;
    /// Puts the draft away that is on the desk; its path, and nothing when it cannot be.
    [[nodiscard]] std::optional<QString> putAway();

    Desk m_desk;
    QPointer<NewsroomDialog> m_newsroom;
    QTimer m_day; ///< asks whether a day has begun
};

} // namespace morat
