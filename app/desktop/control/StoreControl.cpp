// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/StoreControl.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/DraftAddress.h"
#include "review/store/House.h"
#include "review/store/ServerAddress.h"
#include "review/store/StoreBackup.h"
#include "review/store/StoreForgetting.h"
#include "review/store/StoreHealth.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Steps on their way into the store would come after what is done to it as a whole.
constexpr std::chrono::seconds longestWait{10};

Failure stepsUnderWay() {
    return {StoreControl::tr("The review database does not take all that was decided yet; nothing "
                             "was changed. Please try again.")};
}

} // namespace

StoreControl::StoreControl(Desk desk, const ActionRegistry &actions)
    : m_desk(desk) {
    connect(actions[DeskAction::RestoreBackup], &QAction::triggered, this, &StoreControl::restore);
    connect(actions[DeskAction::ForgetDraft], &QAction::triggered, this, &StoreControl::forget);
    connect(actions[DeskAction::SharedStore], &QAction::triggered, this,
            &StoreControl::showNewsroom);
    m_day.setInterval(std::chrono::hours(1));
    connect(&m_day, &QTimer::timeout, this, &StoreControl::backUp);
}

bool StoreControl::isOnServer() const {
    return isServerAddress(m_desk.store.address());
}

void StoreControl::takeLists() {
    struct Lists {
        QSet<QString> words;
        QSet<QString> rulesOff;
        QList<HouseAct> house;
    };
    const auto lists = std::make_shared<Lists>();
    const auto read = [lists](Store &store) -> Recorded {
        return store.reload()
            .map([&] {
                *lists = {store.words(), store.rulesOff(), House::of(store).standing()};
            })
            .map_error([](const Failure &failure) { return StoreError(failure); });
    };
    const auto take = [this, lists](const Result<void> &done) {
        if (!done)
            return;
        if (m_newsroom)
            m_newsroom->house().refresh();
        House &house = House::of(m_desk.store);
        const bool isOtherHouse = lists->house != house.standing();
        if (isOtherHouse)
            house.expect(lists->house);
        const QSet<QString> words = m_desk.store.words();
        const QSet<QString> rules = m_desk.store.rulesOff();
        const auto expect = [this](Verb verb, const QSet<QString> &subjects,
                                   Store::Standing standing) {
            for (const QString &subject : subjects) {
                Decision told;
                told.verb = verb;
                (verb == Verb::SwitchRuleOff ? told.rule : told.subject) = subject;
                m_desk.store.expect(noDraft, told, standing);
            }
        };
        expect(Verb::AlwaysAcceptWord, words - lists->words, Store::Standing::TakenBack);
        expect(Verb::AlwaysAcceptWord, lists->words - words, Store::Standing::Stands);
        expect(Verb::SwitchRuleOff, rules - lists->rulesOff, Store::Standing::TakenBack);
        expect(Verb::SwitchRuleOff, lists->rulesOff - rules, Store::Standing::Stands);
        if (isOtherHouse) // which has all checked again
            m_desk.style.reload();
        else if (lists->words != words || lists->rulesOff != rules)
            m_desk.review.checkAgain();
    };
    m_desk.writer.run(read, this, take);
}

void StoreControl::choose(const QString &address) {
    if (address == m_desk.settings.get<Setting::SharedStore>())
        return;
    m_desk.settings.set<Setting::SharedStore>(address);
    emit noticed(tr("The other review database is used when Mo-rát is started again."));
}

QList<ImportPage::Source> StoreControl::otherStores() const {
    const QString own = Store::defaultPath();
    if (!isOnServer() || !QFileInfo::exists(own))
        return {};
    return {{tr("This computer's own review database"), [own] {
                 return Store::open(own).map(
                     [](Store::Opened opened) { return std::move(opened.store); });
             }}};
}

void StoreControl::showNewsroom() {
    if (!m_newsroom) {
        const auto author = [this] { return m_desk.settings.get<Setting::Author>(); };
        m_newsroom = new NewsroomDialog(
            {.address = m_desk.settings.get<Setting::SharedStore>(),
             .secrets = systemSecrets(),
             .house = {
                 .writer = m_desk.writer,
                 .house = House::of(m_desk.store),
                 .author = author,
                 .titleOf = [this](const QString &rule) { return m_desk.style.titleOf(rule); },
                 .ownStyle = [this] { return m_desk.style.ownActs(); }},
             .import = {
                 .sources = [this] { return otherStores(); },
                 .target = [address = m_desk.store.address(),
                            password =
                                m_desk.password] { return Store::attach(address, {}, password); },
                 .author = author,
                 .settle = [&writer =
                                m_desk.writer] { return writer.waitUntilIdle(longestWait); }}},
            m_desk.window);
        m_newsroom->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_newsroom, &NewsroomDialog::chosen, this, &StoreControl::choose);
        connect(m_newsroom, &NewsroomDialog::houseChanged, this, &StoreControl::takeLists);
        connect(m_newsroom, &NewsroomDialog::imported, this, &StoreControl::takeLists);
        connect(m_newsroom, &NewsroomDialog::imported, this, &StoreControl::draftsChanged);
    }
    m_newsroom->show();
    m_newsroom->raise();
    m_newsroom->activateWindow();
}

void StoreControl::lookAfterStore() {
    // What a newer version wrote is that one's to look after.
    if (isOnServer() || !m_desk.store.onlyReadBecause().isEmpty())
        return;
    const QString path = m_desk.store.path();
    runInBackground(
        this, [path] { return checkStore(path); },
        [this](const Result<QStringList> &damages) {
            if (!damages)
                emit failed(damages.error().message);
            else if (!damages->isEmpty())
                emit failed(tr("The review database is damaged (%1). Decisions may be missing or "
                               "may not be as they were made. Close Mo-rát and start it again: it "
                               "carries over what can be read, and names what cannot.")
                                .arg(damages->constFirst()));
            // A damaged database takes no backup's place.
            if (damages && damages->isEmpty())
                backUp();
        });
    m_day.start();
}

void StoreControl::backUp() {
    const QString path = m_desk.store.path();
    runInBackground(
        this, [path] { return backUpDaily(path, QDate::currentDate()); },
        [this](const Result<BackedUp> &made) {
            if (!made)
                emit failed(made.error().message);
        });
}

void StoreControl::restore() {
    if (isOnServer()) {
        emit noticed(tr("The shared review database is backed up and restored by whoever runs its "
                        "server."));
        return;
    }
    const QFileInfo store(m_desk.store.path());
    const QString chosen = m_desk.answers.fileToUse(
        m_desk.window, {tr("Restore a backup of the review database"), store.absolutePath(),
                        tr("Backups (%1)").arg(store.fileName() + u".*"_s)});
    if (chosen.isEmpty())
        return;
    runInBackground(
        this, [path = store.filePath(), chosen] { return differencesOf(path, chosen); },
        [this, chosen](const Result<QStringList> &differences) {
            showDifferences(chosen, differences);
        });
}

void StoreControl::showDifferences(const QString &backup, const Result<QStringList> &differences) {
    if (!differences) {
        emit failed(differences.error().message);
        return;
    }
    const QString name = QFileInfo(backup).fileName();
    if (differences->isEmpty()) {
        emit noticed(
            tr("%1 holds what the review database holds: there is nothing to restore.").arg(name));
        return;
    }
    if (m_desk.answers.confirm(
            m_desk.window,
            {tr("Restore this backup?"),
             tr("The review database becomes what %1 holds; what it is now is kept as a backup "
                "beside it. This changes:")
                 .arg(name),
             *differences, tr("Restore")}))
        restoreFrom(backup);
}

std::optional<QString> StoreControl::putAway() {
    const ReviewSession *shown = m_desk.review.session();
    const QString path = shown ? shown->path() : QString();
    if (shown && !m_desk.review.setSession(nullptr))
        return std::nullopt;
    return path;
}

void StoreControl::restoreFrom(const QString &backup) {
    const std::optional<QString> shown = putAway();
    if (!shown)
        return;
    runInBackground(
        this,
        [&writer = m_desk.writer, path = m_desk.store.path(), backup]() -> Result<QString> {
            if (!writer.waitUntilIdle(longestWait))
                return tl::make_unexpected(stepsUnderWay());
            return restoreBackup(path, backup);
        },
        [this, shown = *shown](const Result<QString> &before) {
            if (!before)
                emit failed(before.error().message);
            else
                emit noticed(tr("The backup was restored. What the review database was before is "
                                "kept as %1.")
                                 .arg(QFileInfo(*before).fileName()));
            if (const Result<void> read = m_desk.store.reload(); !read)
                emit failed(read.error().message);
            emit draftsChanged();
            if (!shown.isEmpty())
                emit draftWanted(shown);
        });
}

void StoreControl::forget() {
    const ReviewSession *shown = m_desk.review.session();
    if (!shown)
        return;
    // Of a file of many articles all are forgotten: each holds the others' text. What lies in an
    // archive holds its own alone.
    const DraftAddress address = DraftAddress::of(shown->path());
    const QString draft =
        address.entry.isEmpty() ? address.file : QString(address.file + u'#' + address.entry);
    const Answers::Question question{
        tr("Forget this draft?"),
        tr("Its text and all that was decided on it are removed from the review database, its "
           "backups and what was set aside of it. This cannot be undone."),
        QStringList{QDir::toNativeSeparators(draft)} + outOfReachOfForgetting(draft), tr("Forget")};
    if (!m_desk.review.whileShown([&] { return m_desk.answers.confirm(m_desk.window, question); }))
        return;
    const qint64 id = shown->draftId();
    const std::optional<QString> path = putAway();
    if (!path)
        return;
    if (isOnServer()) {
        forgetOnServer(draft, *path);
        return;
    }
    m_desk.writer.forget(id);
    m_desk.review.forget(id);
    emit draftsChanged();
    runInBackground(
        this,
        [&writer = m_desk.writer, store = m_desk.store.path(), draft]() -> Result<Forgotten> {
            if (!writer.waitUntilIdle(longestWait))
                return tl::make_unexpected(stepsUnderWay());
            return forgetDraft(store, draft);
        },
        [this, path = *path, draft](const Result<Forgotten> &done) {
            if (!done) {
                emit failed(done.error().message);
            } else {
                for (const QString &remains : done->remains)
                    emit failed(remains);
                emit noticed(tr("%1 was forgotten: removed from %n file(s).", nullptr,
                                int(done->cleaned.size()))
                                 .arg(QFileInfo(draft).fileName()));
                emit forgotten(path);
                emit forgotten(draft);
                if (const Result<void> read = m_desk.store.reload(); !read)
                    emit failed(read.error().message);
            }
            emit draftsChanged();
        });
}

void StoreControl::forgetOnServer(const QString &draft, const QString &path) {
    m_desk.reads.ask([draft](const Store &store) { return draftsOnServer(store, draft); }, this,
                     [this, draft, path](const Result<QList<qint64>> &known) {
                         if (known)
                             removeFromServer(*known, draft, path);
                         else
                             emit failed(known.error().message);
                     });
}

void StoreControl::removeFromServer(const QList<qint64> &known, const QString &draft,
                                    const QString &path) {
    if (known.isEmpty())
        emit failed(
            tr("The shared review database knows nothing of %1.").arg(QFileInfo(draft).fileName()));
    for (const qint64 id : known) {
        m_desk.writer.remove(id, this, [this, draft, path, id](const Result<void> &removed) {
            if (!removed) {
                emit failed(removed.error().message);
                return;
            }
            m_desk.review.forget(id);
            emit noticed(tr("%1 was removed from the shared review database.")
                             .arg(QFileInfo(draft).fileName()));
            emit forgotten(path);
            emit forgotten(draft);
            emit draftsChanged();
        });
    }
}

} // namespace morat
