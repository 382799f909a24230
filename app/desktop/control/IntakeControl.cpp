// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/IntakeControl.h"

#include "desktop/checking/RunInBackground.h"
#include "desktop/intake/ClipboardDraft.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"
#include "drafts/Formats.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What asks a store how the draft at a path was read last.
auto lastReadingOf(const QString &path) {
    return [path](const Store &store) -> Result<Store::LastReading> {
        return store.lastReading(path);
    };
}

/// No folder, no archive, and no export with many in it.
bool isOneDraft(const QString &path) {
    return !QFileInfo(path).isDir() && !isArchiveName(path) && !mayHoldSeveral(path);
}

QString nameOf(const QString &path) {
    return QFileInfo(path).fileName();
}

} // namespace

IntakeControl::IntakeControl(Desk desk, ActionRegistry &actions)
    : m_desk(std::move(desk))
    , m_actions(actions)
    , m_intake(intakeDesk())
    , m_backlog(backlogDesk(), m_desk.checker)
    , m_watch(m_desk.settings.folder() + u"/watched-folder.json"_s) {
    connectActions();
    connectIntake();
    connectWatch();
    connectDraftWatch();
}

DraftIntake::Desk IntakeControl::intakeDesk() {
    return {[this](const QString &path) { return readingOf(path); },
            [this](Draft draft, const QString &path, IntakeSource source,
                   DraftIntake::Desk::Place place, const Then &then) {
                if (source == IntakeSource::Editor && place == DraftIntake::Desk::Place::First)
                    showDraft(std::move(draft), path, {++m_lastWanted}, then);
                else
                    takeDraft(std::move(draft), path, then);
            }};
}

BacklogCounter::Desk IntakeControl::backlogDesk() {
    return {[this](const QString &path) { return readingOf(path); },
            [this](Draft draft, const QString &path, const BacklogCounter::Desk::Then &then) {
                openUnseen(std::move(draft), path, LeaseClaim::Wish::ToReadOrCount, then);
            },
            [this] { return m_intake.isReading(); }};
}

void IntakeControl::openUnseen(Draft draft, const QString &path, LeaseClaim::Wish wish,
                               const BacklogCounter::Desk::Then &then) {
    const auto open = [this, draft = std::move(draft), path, wish,
                       then](const Result<Store::LastReading> &last) {
        // A new version of a draft, and work that came back, come in through those who say so.
        if (isShown(path) || !last || draft.contentHash() != last->contentHash ||
            m_desk.writer.hasLeftSteps(last->draft))
            return then(nullptr);
        ReviewSession::Opening opening = openingOf(draft, path);
        opening.wish = wish;
        ReviewSession::open(std::move(opening), this,
                            [this, path, then](ReviewSession::Opened session) {
                                // It came on the screen meanwhile.
                                if (session && *session && isShown(path))
                                    std::exchange(*session, nullptr)->letGo();
                                then(session ? std::move(*session) : nullptr);
                            });
    };
    m_desk.reads.ask(lastReadingOf(path), this, open);
}

void IntakeControl::openAside(Draft draft, const QString &path, LeaseClaim::Wish wish,
                              const DraftRound::Desk::Then &then) {
    // What is counted before it is changed is not what there is.
    if (wish == LeaseClaim::Wish::ToOwn)
        m_backlog.forget(path);
    openUnseen(std::move(draft), path, wish, then);
}

void IntakeControl::connectActions() {
    const auto on = [this](DeskAction id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, work);
    };
    const auto lastFolder = [this] { return m_desk.settings.get<Setting::LastFolder>(); };
    on(DeskAction::Open,
       [this, lastFolder] { openPaths(m_desk.answers.filesToOpen(m_desk.window, lastFolder())); });
    on(DeskAction::OpenFolder, [this, lastFolder] {
        const QString folder = m_desk.answers.folderToOpen(m_desk.window, lastFolder());
        if (!folder.isEmpty())
            openPaths({folder});
    });
    on(DeskAction::NewFromClipboard, [this] { takeClipboard(); });
    on(DeskAction::WatchFolder, [this, lastFolder] {
        const QString folder = m_desk.answers.folderToUse(
            m_desk.window,
            {tr("Watch a folder: drafts that come into it appear on the desk"), lastFolder(), {}});
        if (!folder.isEmpty())
            watch(folder);
    });
    on(DeskAction::ReadWholePage, [this] { loadMoreOrLess(); });
    on(DeskAction::TakeNewVersion, [this] { takeNewVersion(); });
    on(DeskAction::StopWatching, [this] { watch({}); });
    on(DeskAction::StopReading, [this] { m_intake.stop(); });
    const QList<QAction *> &charsets = m_actions.variants(DeskAction::ReadInCharset);
    for (qsizetype i = 0; i < charsets.size(); ++i) {
        connect(charsets[i], &QAction::triggered, this, [this, i] {
            if (const ReviewSession *session = m_desk.review.session())
                load(session->path(), allCharsets().at(i));
        });
    }
}

void IntakeControl::takeClipboard() {
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); // null where nothing is
    const QMimeData nothing;
    const Result<KeptDraft> kept =
        keepAsDraft(copied ? *copied : nothing, m_desk.settings.folder() + u"/clipboard"_s,
                    QDateTime::currentDateTime());
    if (!kept) {
        m_desk.messages.show(kept.error().message, MessageBar::Tone::Trouble, u"clipboard"_s);
        return;
    }
    m_desk.messages.settle(u"clipboard"_s);
    if (!kept->leftOut.isEmpty())
        m_desk.messages.show(tr("Left out of what was copied: %1.")
                                 .arg(QLocale().createSeparatedList(kept->leftOut)),
                             MessageBar::Tone::Notice, u"clipboard"_s);
    load(kept->path);
}

void IntakeControl::loadMoreOrLess() {
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr)
        return;
    const Draft &draft = session->draft();
    const PageExtent other =
        draft.extent == PageExtent::WholePage ? PageExtent::Article : PageExtent::WholePage;
    take(session->path(), [path = session->path(), charset = writtenCharset(draft), other] {
        return readPageFile(path, charset, other);
    });
}

void IntakeControl::connectIntake() {
    connect(&m_intake, &DraftIntake::began, this,
            [this] { m_actions.update([](DeskState &state) { state.isReading = true; }); });
    connect(&m_intake, &DraftIntake::finished, this, [this](const IntakeSummary &summary) {
        m_actions.update([](DeskState &state) { state.isReading = false; });
        emit draftsChanged();
        sayOf(summary);
        // What comes by itself does not ask.
        if (summary.source == IntakeSource::Editor && !summary.failedPaths.isEmpty() &&
            !summary.stopped)
            offerWithoutControls(
                summary.failedPaths,
                [this, paths = summary.failedPaths] { m_intake.take(paths, IntakeSource::Editor); },
                [] {});
        // What was stopped is offered again with the next start.
        if (summary.source == IntakeSource::WatchedFolder && !summary.stopped)
            m_watch.remember(summary.files);
    });
    connect(&m_intake, &DraftIntake::finished, &m_backlog, &BacklogCounter::goOn);
    connect(&m_backlog, &BacklogCounter::counted, this, &IntakeControl::draftCameIn);
}

void IntakeControl::connectWatch() {
    connect(&m_watch, &FolderWatch::settled, this, [this](const QStringList &files) {
        m_intake.take(files, IntakeSource::WatchedFolder);
    });
    const auto words = [this]() -> QString {
        return tr("The watched folder cannot be reached: %1. Mo-rát looks again every half minute.")
            .arg(QDir::toNativeSeparators(m_watch.folder()));
    };
    connect(&m_watch, &FolderWatch::lost, this,
            [this, words] { m_desk.messages.show(words(), MessageBar::Tone::Trouble); });
    connect(&m_watch, &FolderWatch::found, this,
            [this, words] { m_desk.messages.dismiss(words()); });
}

void IntakeControl::connectDraftWatch() {
    connect(&m_draftWatch, &DraftWatch::changed, this,
            [this](const QString &address, const QStringList &what) {
                if (!isShown(address))
                    return;
                m_newVersion = what;
                m_actions.update([](DeskState &state) { state.hasNewVersion = true; });
                m_noticed.append(
                    tr("Somebody else has written into the file of “%1”. %2 shows what is new and "
                       "takes it; your decisions and edits are brought over.")
                        .arg(nameOf(address), m_actions.keyOrName(DeskAction::TakeNewVersion)));
                m_desk.messages.show(m_noticed.last(), MessageBar::Tone::Notice);
            });
    connect(&m_draftWatch, &DraftWatch::gone, this, [this](const QString &address) {
        if (!isShown(address))
            return;
        m_noticed.append(
            tr("The file of “%1” is gone. Your work on it is kept.").arg(nameOf(address)));
        m_desk.messages.show(m_noticed.last(), MessageBar::Tone::Notice);
    });
    connect(&m_desk.review, &ReviewControl::exported, this, [this](const QString &path) {
        const ReviewSession *session = m_desk.review.session();
        if (session && QFileInfo(path) == QFileInfo(DraftAddress::of(session->path()).file))
            m_draftWatch.expectOwnWriting();
    });
}

void IntakeControl::takeNewVersion() {
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr)
        return;
    const QString path = session->path();
    const Answers::Question question{
        tr("Take the new version?"),
        tr("This is new in the file (+), or not there any more (−). Decisions and edits are "
           "brought over; those that cannot be are named."),
        m_newVersion, tr("Take it")};
    if (m_desk.review.whileShown([&] { return m_desk.answers.confirm(m_desk.window, question); }))
        load(path);
}

void IntakeControl::watch(const QString &folder) {
    m_watch.watch(folder);
    m_desk.settings.set<Setting::WatchedFolder>(m_watch.folder());
    m_actions.update([this](DeskState &state) { state.isWatching = !m_watch.folder().isEmpty(); });
    emit watching(m_watch.folder());
}

void IntakeControl::countBacklog(const QList<DraftRecord> &drafts) {
    QStringList unchecked;
    for (const DraftRecord &draft : drafts) {
        if (!draft.checked)
            unchecked.append(draft.path);
    }
    m_backlog.add(unchecked);
}

void IntakeControl::openPaths(const QStringList &paths) {
    // One draft does not wait behind a batch.
    if (paths.size() == 1 && isOneDraft(paths.first()))
        load(QFileInfo(paths.first()).absoluteFilePath());
    else
        m_intake.take(paths, IntakeSource::Editor);
}

void IntakeControl::openDropped(const QMimeData &dropped) {
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else
            m_desk.messages.show(tr("“%1” is not on this computer. Save it as a file first.")
                                     .arg(url.toDisplayString()),
                                 MessageBar::Tone::Trouble);
    }
    openPaths(paths);
}

DraftIntake::Reading IntakeControl::readingOf(const QString &path, std::optional<Charset> charset) {
    // A charset that was chosen once is kept for as long as the file is the same.
    std::function<Result<Store::LastReading>()> lastReading = [] { return Store::LastReading(); };
    if (!charset)
        lastReading = m_desk.reads.later(lastReadingOf(path));
    const bool isAgreed = m_withoutControls.contains(path);
    return [readFile = m_desk.readFile, path, charset, lastReading, isAgreed]() -> Result<Draft> {
        const Store::LastReading known = lastReading().value_or(Store::LastReading());
        if (const auto last = charsetNamed(known.charset)) {
            Result<Draft> draft = readFile(path, last);
            if (draft && draft->contentHash() == known.contentHash)
                return draft;
            // So is that all of a page was wanted.
            if (draft && draft->outside.lines > 0) {
                Result<Draft> page = readPageFile(path, last, PageExtent::WholePage);
                if (page && page->contentHash() == known.contentHash)
                    return page;
            }
        }
        Result<Draft> draft = readFile(path, charset);
        if (draft || (!isAgreed && known.contentHash.isEmpty()))
            return draft;
        Result<Draft> without = readWithoutControls(path, charset);
        return without && (isAgreed || without->contentHash() == known.contentHash) ? without
                                                                                    : draft;
    };
}

void IntakeControl::offerWithoutControls(const QStringList &paths, const std::function<void()> &yes,
                                         const std::function<void()> &no) {
    struct Readable {
        QStringList paths;
        QStringList lines;
    };
    const auto look = [paths, agreed = m_withoutControls] {
        Readable found;
        for (const QString &path : paths) {
            if (agreed.contains(path))
                continue;
            const Result<Draft> draft = readWithoutControls(path);
            // It may be something else that keeps it from the desk.
            if (!draft || readDraftFile(path))
                continue;
            found.paths.append(path);
            found.lines.append(nameOf(path) + u": "_s + draft->unread.join(u"; "_s));
        }
        return found;
    };
    runInBackground(this, look, [this, yes, no](const Readable &found) {
        if (found.paths.isEmpty())
            return no();
        const Answers::Question question{
            tr("Read without control characters?"),
            tr("The file is damaged: it has characters that no XML may have. They can be passed "
               "over; they stay in the file, also in what is exported."),
            found.lines, tr("Pass over them")};
        // It is not about the draft that is shown, of which there may be none.
        if (!m_desk.answers.confirm(m_desk.window, question))
            return no();
        for (const QString &path : found.paths)
            m_withoutControls.insert(path);
        yes();
    });
}

void IntakeControl::load(const QString &path, std::optional<Charset> charset) {
    take(path, readingOf(path, charset));
}

void IntakeControl::take(const QString &path, const DraftIntake::Reading &reading,
                         const QString &over) {
    const Wanted wanted{++m_lastWanted, over};
    const auto then = [this, path](const Result<void> &taken) {
        if (taken) {
            m_desk.messages.settle(path);
        } else {
            m_desk.messages.show(nameOf(path) + u": "_s + taken.error().message,
                                 MessageBar::Tone::Trouble, path);
            emit draftFailed(path);
        }
        emit draftsChanged();
    };
    runInBackground(this, reading, [this, path, wanted, then](Result<Draft> draft) {
        if (draft)
            return showDraft(std::move(*draft), path, wanted, then);
        const auto fail = [then, error = draft.error()] { then(tl::make_unexpected(error)); };
        if (wanted.number != m_lastWanted || m_withoutControls.contains(path))
            return fail();
        offerWithoutControls(
            {path}, [this, path, wanted] { take(path, readingOf(path), wanted.over); }, fail);
    });
}

ReviewSession::Opening IntakeControl::openingOf(Draft draft, const QString &path) const {
    return {.draft = std::move(draft),
            .path = path,
            .store = m_desk.store,
            .writer = m_desk.writer,
            .author = m_desk.settings.get<Setting::Author>(),
            .before = isShown(path) ? VersionBefore::WasShown : VersionBefore::Unseen};
}

void IntakeControl::takeDraft(Draft draft, const QString &path, const Then &then) {
    const ReviewSession *shown = m_desk.review.session();
    if (shown && shown->path() == path) {
        // Nothing is exchanged under the editor's hands.
        if (shown->draft().contentHash() != draft.contentHash())
            m_desk.messages.show(
                tr("“%1” has been exported anew. Click it in the list to go on with "
                   "the new version; what was decided is brought over.")
                    .arg(nameOf(path)),
                MessageBar::Tone::Notice);
        return then({});
    }
    const auto enter = [this, draft = std::move(draft), path,
                        then](const Result<Store::LastReading> &last) {
        // Work that came back from a journal is said when the draft is shown, and waits until then.
        if (!last || !m_desk.writer.hasLeftSteps(last->draft))
            return enterUnseen(draft, path, then);
        emit draftCameIn();
        then({});
    };
    m_desk.reads.ask(lastReadingOf(path), this, enter);
}

void IntakeControl::enterUnseen(const Draft &draft, const QString &path, const Then &then) {
    ReviewSession::Opening opening = openingOf(draft, path);
    opening.wish = LeaseClaim::Wish::ToReadOrCount;
    ReviewSession::open(std::move(opening), this,
                        [this, path, then](const ReviewSession::Opened &session) {
                            if (!session)
                                return then(tl::make_unexpected(session.error()));
                            // Of a batch, each says what was noticed when it is shown.
                            if (!(*session)->notices().isEmpty())
                                m_renewed.append(nameOf(path));
                            m_backlog.add({path});
                            emit draftCameIn();
                            then({});
                        });
}

bool IntakeControl::settle(const QString &path) {
    const ReviewSession *shown = m_desk.review.session();
    if (!shown || shown->path() != path)
        return true;
    m_desk.review.endComposition();
    return m_desk.review.save(); // it was said why when it fails
}

void IntakeControl::showDraft(Draft draft, const QString &path, const Wanted &wanted,
                              const Then &then) {
    // What was typed into the same draft must be in the journal before it is opened anew.
    if (!settle(path))
        return then({});
    ReviewSession::Opening opening = openingOf(std::move(draft), path);
    opening.over = wanted.over;
    opening.prepare = [this, path] { return settle(path); };
    ReviewSession::open(std::move(opening), this,
                        [this, path, wanted, then](ReviewSession::Opened session) {
                            if (!session)
                                return then(tl::make_unexpected(session.error()));
                            const bool isStillWanted = wanted.number == m_lastWanted;
                            if (isStillWanted && *session)
                                show(std::move(*session));
                            else if (*session)
                                (*session)->letGo();
                            emit draftsChanged();
                            then({});
                        });
}

bool IntakeControl::isShown(const QString &path) const {
    const ReviewSession *session = m_desk.review.session();
    return session && session->path() == path;
}

void IntakeControl::show(std::unique_ptr<ReviewSession> session) {
    const QString path = session->path();
    if (!m_desk.review.setSession(std::move(session)))
        return;
    sayOf(*m_desk.review.session());
    m_newVersion.clear();
    m_actions.update([](DeskState &state) { state.hasNewVersion = false; });
    m_draftWatch.follow(m_desk.review.session()->draft(), path);
    m_backlog.forget(path);
    emit draftShown(path);
}

void IntakeControl::takeOver() {
    const ReviewSession *session = m_desk.review.session();
    if (!session || !session->holder())
        return;
    take(session->path(), readingOf(session->path()), session->holder()->token);
}

void IntakeControl::goTo(const QString &path) {
    if (m_hasReadAll)
        m_desk.messages.settle(u"intake"_s);
    load(path);
}

void IntakeControl::sayOf(const ReviewSession &session) {
    for (const QString &notice : std::exchange(m_noticed, {}))
        m_desk.messages.dismiss(notice);
    const QString name = nameOf(session.path()) + u": "_s;
    QStringList notices = session.notices() + readingNotices(session.draft());
    // What stands outside of the article is said below its text; where the article came from, here.
    const bool isFromData = std::holds_alternative<FieldsOfFile>(session.draft().storage);
    const OutsideOfArticle &around = session.draft().outside;
    if (!around.isList && !around.isShell && !isFromData) {
        for (const QString &outside : outsideNotices(session.draft()))
            notices.removeAll(outside);
    }
    const QStringList lost =
        m_desk.store.losses(session.path(), Store::Lost::Surely).value_or(QStringList());
    for (const QString &each : lost)
        notices.append(tr("a damaged review database did not give back all of this draft: %1. Look "
                          "at it again and mark it as reviewed.")
                           .arg(each));
    for (const QString &notice : std::as_const(notices)) {
        m_noticed.append(name + notice);
        m_desk.messages.show(m_noticed.last(), MessageBar::Tone::Notice);
    }
}

void IntakeControl::sayOf(const IntakeSummary &summary) {
    const bool isTrouble = !summary.failed.isEmpty();
    m_hasReadAll = !isTrouble && summary.refused.isEmpty();
    m_desk.messages.show(summary.words(),
                         isTrouble ? MessageBar::Tone::Trouble : MessageBar::Tone::Notice,
                         u"intake"_s);
    const QStringList renewed = std::exchange(m_renewed, {});
    if (renewed.isEmpty())
        return;
    constexpr qsizetype named = 8;
    m_desk.messages.show(tr("%n draft(s) have changed since they were last opened. Decisions "
                            "and edits were brought over: %1",
                            nullptr, static_cast<int>(renewed.size()))
                             .arg(renewed.mid(0, named).join(u", "_s) +
                                  (renewed.size() > named ? u"…"_s : QString())),
                         MessageBar::Tone::Notice);
}

} // namespace morat
