// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/OwnershipControl.h"

#include "desktop/control/TextDifferences.h"

#include <QFileInfo>
#include <QLocale>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString whenOf(const KeptVersion &version) {
    return QLocale().toString(version.steps.last().time.toLocalTime(), u"HH:mm dd/MM"_s);
}

} // namespace

OwnershipControl::OwnershipControl(Desk desk, const ActionRegistry &actions)
    : m_desk(desk) {
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, [this, work] {
            if (m_desk.review.session())
                work();
        });
    };
    on(DeskAction::TakeOver, [this] { m_desk.intake.takeOver(); });
    on(DeskAction::OtherVersion, [this] { compareVersion(); });
    on(DeskAction::DropOtherVersion, [this] { dropVersion(); });
    for (const DeskAction id :
         {DeskAction::TakeOver, DeskAction::OtherVersion, DeskAction::DropOtherVersion})
        m_desk.bar.addButton(actions[id]);
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, &OwnershipControl::showOwner);
    connect(&m_desk.writer, &StepWriter::superseded, this, &OwnershipControl::loseDraft);
    connect(&m_desk.writer, &StepWriter::movedOn, this, &OwnershipControl::look);
}

void OwnershipControl::showOwner() {
    const ReviewSession *session = m_desk.review.session();
    QStringList words;
    const bool isHandedOn =
        session && session->holder() && session->holder()->token == secondReaderToken;
    if (isHandedOn)
        words.append(tr("You handed this draft on for a second reading: somebody else decides on "
                        "it now. “Take back into review” gives it back to you."));
    else if (session && session->holder())
        words.append(tr("%1 (%2) has this draft open. It is shown as it stands there, and can only "
                        "be read here.")
                         .arg(session->holder()->person, session->holder()->place));
    if (session && !session->versions().isEmpty())
        words.append(tr("The review database went on without work of yours from %1; that is kept "
                        "as another version.")
                         .arg(whenOf(session->versions().last())));
    m_desk.bar.showWords(words.join(u' '));
    if (session && session->isReadOnly())
        m_desk.writer.lookAfter(session->draftId(), session->head());
    else
        m_desk.writer.lookAfter(0, {});
}

void OwnershipControl::loseDraft(qint64 draft, const QString &why) {
    const ReviewSession *session = m_desk.review.session();
    if (!session || session->draftId() != draft)
        return;
    // What was typed last goes with the version that is kept.
    m_desk.review.endComposition();
    m_desk.review.save();
    m_desk.review.stopTyping();
    // What could not be kept is tried again: it is not given up with the draft.
    if (!session->hasUnsavedTyping())
        m_desk.review.session()->lose();
    m_desk.review.updateActions();
    m_desk.messages.dismiss(m_lost);
    m_lost = tr("“%1” can no longer be written here: %2 What you did last is kept.")
                 .arg(QFileInfo(session->path()).fileName(), why);
    m_desk.messages.show(m_lost, MessageBar::Tone::Trouble);
    m_desk.intake.load(session->path());
}

void OwnershipControl::look(qint64 draft) {
    const ReviewSession *session = m_desk.review.session();
    if (!session || session->draftId() != draft || !session->isReadOnly())
        return;
    const auto stored = [draft, revision = session->head().revision](const Store &store) {
        Seen seen;
        return store.headOf(draft)
            .and_then([&](const DraftHead &head) {
                seen.head = head;
                return store.look(draft, revision);
            })
            .map([&](EnteredDraft &&entered) {
                seen.stored = std::move(entered);
                return std::move(seen);
            });
    };
    read<Seen>(stored, [this](const Seen &seen) {
        if (m_desk.review.session()->isReadOnly())
            follow(seen.head, seen.stored);
    });
}

template <typename Answer>
void OwnershipControl::read(const std::function<Result<Answer>(const Store &)> &what,
                            const std::function<void(const Answer &)> &then) {
    const auto answer = std::make_shared<Answer>();
    const auto read = [answer, what](Store &store) -> Recorded {
        return what(store)
            .map([&](Answer &&found) { *answer = std::move(found); })
            .map_error([](const Failure &failure) { return StoreError(failure); });
    };
    const qint64 draft = m_desk.review.session()->draftId();
    m_desk.writer.run(read, this, [this, answer, draft, then](const Result<void> &done) {
        const ReviewSession *shown = m_desk.review.session();
        if (done && shown && shown->draftId() == draft)
            then(*answer);
    });
}

void OwnershipControl::hear() {
    const ReviewSession *session = m_desk.review.session();
    if (!session || session->head().revision == 0)
        return;
    const auto news = [draft = session->draftId()](const Store &store) {
        return store.newsOf(draft);
    };
    read<DraftNews>(news, [this](const DraftNews &heard) {
        ReviewSession &shown = *m_desk.review.session();
        const bool isKept = heard.head.lease && heard.head.lease->token == secondReaderToken;
        // It is somebody else's from now on: what was done here is stored.
        if (isKept && !shown.isReadOnly() && shown.pendingSteps() == 0)
            return m_desk.intake.load(shown.path());
        shown.hear(heard);
        showOwner();
    });
}

void OwnershipControl::follow(const DraftHead &head, const EnteredDraft &stored) {
    ReviewSession &session = *m_desk.review.session();
    const DraftHead shown = session.head();
    const bool isSameOwner = head.lease && shown.lease && head.lease->token == shown.lease->token;
    const bool isSameVersion = head.revision == shown.revision;
    // It is nobody's any more, another's, or another version: it is opened anew.
    if (!isSameOwner || !isSameVersion || m_desk.writer.isOrphaned(session.draftId()))
        m_desk.intake.load(session.path());
    else if (head.step != shown.step)
        session.follow(stored);
}

QStringList OwnershipControl::differencesOf(const KeptVersion &version) const {
    const ReviewSession &session = *m_desk.review.session();
    QStringList lines = textDifferences(session.text().current().split(u'\n'),
                                        session.textOf(version).split(u'\n'));
    if (const int decisions = session.newDecisionsOf(version); decisions > 0)
        lines.append(tr("+ %n decision(s)", nullptr, decisions));
    return lines;
}

bool OwnershipControl::confirm(const Answers::Question &question) const {
    return m_desk.review.whileShown(
        [&] { return m_desk.answers.confirm(m_desk.window, question); });
}

void OwnershipControl::compareVersion() {
    ReviewSession &session = *m_desk.review.session();
    if (session.versions().isEmpty())
        return;
    const KeptVersion version = session.versions().last();
    const QStringList lines = differencesOf(version);
    const QString title = tr("Your other version from %1").arg(whenOf(version));
    if (session.isReadOnly()) {
        if (confirm({title,
                     tr("It has this (+) and does not have that (−). "
                        "To put it in place, take the draft "
                        "over first."),
                     lines, tr("Take over")}))
            m_desk.intake.takeOver();
        return;
    }
    if (!confirm({title,
                  tr("Put in place of what is there now, it brings this (+) and "
                     "takes that away (−). Undo brings back what was there."),
                  lines, tr("Put in place")}))
        return;
    m_desk.review.report(session.takeVersion(version));
    showOwner();
    m_desk.review.updateActions();
}

void OwnershipControl::dropVersion() {
    ReviewSession &session = *m_desk.review.session();
    if (session.versions().isEmpty())
        return;
    const KeptVersion version = session.versions().last();
    if (!confirm({tr("Drop your other version from %1?").arg(whenOf(version)),
                  tr("It has this (+) and does not have that (−). It cannot be "
                     "brought back."),
                  differencesOf(version), tr("Drop")}))
        return;
    session.dropVersion(version);
    showOwner();
    m_desk.review.updateActions();
}

} // namespace morat
