// SPDX-License-Identifier: GPL-3.0-or-later
// How a review is opened: the draft is entered, on this thread or on the writer's, and the session
// made of what the store and the journals have of it.
#include "review/journal/ImmediateWriter.h"
#include "review/session/ReviewSession.h"
#include "review/store/AuthorName.h"

#include <QFileInfo>

#include <chrono>
#include <optional>
#include <utility>

namespace morat {

namespace {

/// How often a draft is entered anew because steps were taken meanwhile.
constexpr int mostTries = 5;
/// How long entering waits on this thread for steps that are on their way.
constexpr std::chrono::milliseconds longestWait{3000};

QString titleOf(const Draft &draft, const QString &path) {
    const QString title = headlineOf(draft.text);
    return title.isEmpty() ? QFileInfo(path).fileName() : title;
}

/// A session made without the steps that are on their way would be made on an old text.
ReviewSession::Opened stillUnderWay() {
    return failure(
        ReviewSession::tr("What was decided last on this draft is still on its way into the review "
                          "database. Please open the draft again."));
}

} // namespace

ReviewSession::Opened ReviewSession::open(Draft draft, const QString &path, Store &store,
                                          const QString &author) {
    auto writer = std::make_unique<ImmediateWriter>(store);
    auto session = openWith(std::move(draft), path, store, *writer, author);
    if (session)
        (*session)->m_ownWriter = std::move(writer);
    return session;
}

ReviewSession::Opened ReviewSession::open(Draft draft, const QString &path, Store &store,
                                          StepWriter &writer, const QString &author) {
    return openWith(std::move(draft), path, store, writer, author);
}

ReviewSession::Opened ReviewSession::openWith(Draft draft, const QString &path, Store &store,
                                              StepWriter &writer, const QString &author) {
    if (const Result<void> fit = checkAuthorName(author); !fit)
        return tl::make_unexpected(fit.error());
    const DraftToEnter wanted{draft, path, titleOf(draft, path), author};
    Entered entered;
    QStringList notices;
    std::optional<Failure> refused;
    bool isWhole = false;
    for (int i = 0; i < mostTries; ++i) {
        Result<EnteredDraft> found = writer.enterInto(store, wanted);
        if (!found) {
            writer.release(entered.draft.record.id, entered.unstored.entering);
            return tl::make_unexpected(found.error());
        }
        entered.draft = std::move(*found);
        Result<Unstored> unstored = writer.unstored(entered.draft);
        if (!unstored) {
            if (refused)
                return tl::make_unexpected(unstored.error());
            // The store may take by now what it refused.
            refused = unstored.error();
            std::ignore = writer.waitUntilStored(entered.draft.record.id, longestWait);
            continue;
        }
        const quint64 earlier = std::exchange(entered.unstored, std::move(*unstored)).entering;
        writer.release(entered.draft.record.id, earlier);
        notices += entered.unstored.notices;
        isWhole = !entered.unstored.isOutdated;
        if (isWhole)
            break;
        std::ignore = writer.waitUntilStored(entered.draft.record.id, longestWait);
    }
    if (!isWhole) {
        writer.release(entered.draft.record.id, entered.unstored.entering);
        return refused ? Opened(tl::make_unexpected(*refused)) : stillUnderWay();
    }
    entered.unstored.notices = notices;
    return make(std::move(draft), std::move(entered), store, writer, author, VersionBefore::Unseen);
}

void ReviewSession::open(Opening opening, QObject *context, std::function<void(Opened)> then) {
    if (const Result<void> fit = checkAuthorName(opening.author); !fit)
        return then(tl::make_unexpected(fit.error()));
    tryToOpen(std::make_shared<Opening>(std::move(opening)), context, std::move(then), mostTries);
}

void ReviewSession::tryToOpen(const std::shared_ptr<Opening> &opening, QObject *context,
                              std::function<void(Opened)> then, int tries) {
    const DraftToEnter wanted{.draft = opening->draft,
                              .path = opening->path,
                              .title = titleOf(opening->draft, opening->path),
                              .person = opening->author,
                              .wish = opening->wish,
                              .over = opening->over};
    opening->writer.enter(wanted, context, [=](Result<Entered> entered) {
        if (!entered)
            return then(tl::make_unexpected(entered.error()));
        const auto giveBack = [&] {
            opening->writer.release(entered->draft.record.id, entered->unstored.entering);
        };
        if (opening->prepare && !opening->prepare()) {
            giveBack();
            return then(nullptr);
        }
        const bool isOutdated =
            entered->unstored.isOutdated || opening->writer.isOutdated(*entered);
        if (isOutdated && tries > 1) {
            // In this order the lease is kept in between.
            tryToOpen(opening, context, then, tries - 1);
            return giveBack();
        }
        if (isOutdated) {
            giveBack();
            return then(stillUnderWay());
        }
        then(make(std::move(opening->draft), std::move(*entered), opening->store, opening->writer,
                  opening->author, opening->before));
    });
}

ReviewSession::Opened ReviewSession::make(Draft draft, Entered entered, Store &store,
                                          StepWriter &writer, const QString &author,
                                          VersionBefore before) {
    std::unique_ptr<ReviewSession> session(
        new ReviewSession(std::move(draft), entered.draft, store, writer, author));
    session->m_entering = entered.unstored.entering;
    session->m_notices = entered.unstored.notices;
    session->m_versions = entered.unstored.versions;
    session->putOn(entered.unstored);
    // The first step on a new version brings over what was done on the one before.
    if (entered.draft.isNewRevision && entered.unstored.steps.isEmpty()) {
        if (Result<void> carried = session->carryOverFrom(entered.draft, before); !carried) {
            session->letGo();
            return tl::make_unexpected(carried.error());
        }
    }
    session->takeOwnComments();
    return session;
}

} // namespace morat
