// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/ReviewControl.h"
#include "drafts/Formats.h"
#include "drafts/html/PastedHtml.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds after which a key is in the journal at the latest, whatever is typed behind it.
constexpr int typingWait = 300;
/// Milliseconds without a key after which what is typed next is another step for undo.
constexpr int typingRest = 1000;
/// Milliseconds after a decision in which others are awaited before the desk's list is told.
constexpr int countsRest = 200;
} // namespace

ReviewControl::ReviewControl(Views views, CurrentFinding &current, ActionRegistry &actions,
                             BackgroundChecker &checker)
    : m_views(views)
    , m_current(current)
    , m_actions(actions)
    , m_checker(checker) {
    m_typingWaits.setSingleShot(true);
    m_typingWaits.setInterval(typingWait);
    m_typingWaits.setTimerType(Qt::PreciseTimer);
    connect(&m_typingWaits, &QTimer::timeout, this, &ReviewControl::keepTyping);
    m_typingRests.setSingleShot(true);
    m_typingRests.setInterval(typingRest);
    connect(&m_typingRests, &QTimer::timeout, this, &ReviewControl::save);
    m_countsRest.setSingleShot(true);
    m_countsRest.setInterval(countsRest);
    connect(&m_countsRest, &QTimer::timeout, this, &ReviewControl::saveCounts);
    connect(&m_checker, &BackgroundChecker::answered, this, &ReviewControl::takeAnswer);
    connectViews();
    m_views.editor->setFilter(m_views.findings->filter());
    updateActions();
}

ReviewControl::~ReviewControl() {
    m_checker.cancel();
}

void ReviewControl::connectViews() {
    connect(m_views.editor, &DraftEditor::findingPicked, this,
            [this](qsizetype index) { goTo(index, DraftEditor::Caret::Stays); });
    connect(m_views.editor, &DraftEditor::findingWanted, this,
            [this](qsizetype index) { goTo(index); });
    connect(m_views.editor, &DraftEditor::compositionEnds, this, &ReviewControl::takeHeldAnswer);
    connect(m_views.editor, &DraftEditor::typed, this, &ReviewControl::takeTyping);
    connect(m_views.editor, &DraftEditor::typingEnds, this, &ReviewControl::save);
    connect(m_views.editor, &DraftEditor::wordsTaken, this, &ReviewControl::sayWhatWasNotTaken);
    connect(m_views.editor, &DraftEditor::composingChanged, this, [this](bool isComposing) {
        m_actions.update([isComposing](DeskState &state) { state.isComposing = isComposing; });
    });
    connect(m_views.editor, &DraftEditor::focusLost, this, [this] {
        if (m_session && m_session->hasUnsavedTyping())
            save();
    });
    connect(m_views.findings, &FindingsPane::findingPicked, this,
            [this](qsizetype index) { goTo(index); });
    connect(m_views.findings, &FindingsPane::filterChanged, this, &ReviewControl::applyFilter);
    connect(m_views.decisions, &DecisionsPane::failed, this, &ReviewControl::failed);
    connect(m_views.decisions, &DecisionsPane::listsChanged, this, &ReviewControl::listsChanged);
    const auto showPlace = [this](TextRange place) {
        emit placeWanted();
        m_views.editor->showPlace(place);
    };
    connect(m_views.decisions, &DecisionsPane::placePicked, this, showPlace);
    connect(m_views.decisions, &DecisionsPane::placeWanted, this,
            [this, showPlace](TextRange place) {
                showPlace(place);
                m_views.editor->setFocus(Qt::OtherFocusReason);
            });
    connect(m_views.detail, &DetailPane::editingLeft, this,
            [this] { m_views.editor->setFocus(Qt::OtherFocusReason); });
    connect(m_actions[DeskAction::NextFinding], &QAction::triggered, this,
            [this] { step(Direction::Forward); });
    connect(m_actions[DeskAction::PreviousFinding], &QAction::triggered, this,
            [this] { step(Direction::Backward); });
}

bool ReviewControl::setSession(std::unique_ptr<ReviewSession> session) {
    m_views.editor->commitComposition();
    m_heldAnswer.reset();
    if (m_session && !save()) {
        if (session)
            session->letGo();
        return false;
    }
    m_checker.cancel();
    m_typingWaits.stop();
    m_typingRests.stop();
    m_countsRest.stop();
    if (m_session)
        m_shelf.insert(m_session->draftId(), m_session->shelveHistory());
    // The views let go of the old session before it goes.
    const std::unique_ptr<ReviewSession> old = std::exchange(m_session, std::move(session));
    if (old)
        old->letGo();
    m_current.setSession(m_session.get());
    m_views.editor->setSession(m_session.get());
    m_views.findings->setSession(m_session.get());
    m_views.decisions->setSession(m_session.get());
    m_views.detail->showFinding(nullptr, -1);
    if (m_session) {
        if (const auto shelved = m_shelf.constFind(m_session->draftId()); shelved != m_shelf.cend())
            m_session->takeUpHistory(*shelved);
        else
            m_session->takeUpKeptHistory();
        connect(m_session.get(), &ReviewSession::changed, this, &ReviewControl::takeChanges);
        connect(m_session.get(), &ReviewSession::noticed, this, &ReviewControl::noticed);
        checkNow();
    }
    updateActions();
    emit sessionChanged();
    emit changed();
    return true;
}

void ReviewControl::forget(qint64 draft) {
    m_shelf.remove(draft);
    m_workFound.remove(draft);
}

void ReviewControl::takeChanges(Changes what) {
    if (what != Change::Stored)
        updateActions();
    if (what.testFlag(Change::Decisions))
        measureWork();
    emit changed();
    if (what.testFlag(Change::State))
        emit storeChanged();
    if (what.testFlag(Change::Decisions))
        m_countsRest.start();
    if (what.testFlag(Change::Text))
        checkSoon();
    else
        checkWhereJudgedOtherwise();
}

void ReviewControl::takeTyping() {
    m_current.set(-1);
    m_views.findings->showCurrent();
    m_views.detail->showFinding(nullptr, -1);
    // A wait that every key began anew would never end while somebody types.
    if (!m_typingWaits.isActive())
        m_typingWaits.start();
    m_typingRests.start();
    updateActions();
}

void ReviewControl::sayWhatWasNotTaken(const QString &html) {
    const Result<PastedHtml> pasted = cleanedPaste(html);
    if (pasted && !pasted->moreThanWords.isEmpty())
        emit said(tr("Pasted as plain text. Not taken: %1.")
                      .arg(QLocale().createSeparatedList(pasted->moreThanWords)));
}

void ReviewControl::keepTyping() {
    // What failed is tried again with the next key, and when typing rests.
    if (m_session)
        report(m_session->keepTyping());
}

bool ReviewControl::save() {
    if (!m_session)
        return true;
    m_typingWaits.stop();
    m_typingRests.stop();
    if (!report(m_session->saveTyping()))
        return false;
    m_session->keepHistory();
    return saveCounts();
}

bool ReviewControl::saveCounts() {
    m_countsRest.stop();
    if (m_session && m_session->isChecked() && !report(m_session->saveFindings()))
        return false;
    emit storeChanged();
    return true;
}

bool ReviewControl::report(const Result<void> &result) {
    if (result)
        emit worked();
    else
        emit failed(result.error().message);
    return result.has_value();
}

void ReviewControl::takeHeldAnswer() {
    if (const std::optional<CheckAnswer> held = std::exchange(m_heldAnswer, std::nullopt))
        bringFindings(*held);
}

void ReviewControl::takeAnswer(const CheckAnswer &answer) {
    m_heldAnswer.reset();
    if (m_views.editor->isComposing())
        m_heldAnswer = answer;
    else
        bringFindings(answer);
}

void ReviewControl::bringFindings(const CheckAnswer &answer) {
    if (!m_session || answer.draft != m_session->draftId())
        return;
    const PlacedFinding *placed = m_current.placed();
    const std::optional<PlacedFinding> before =
        placed ? std::optional<PlacedFinding>(*placed) : std::nullopt;
    if (!m_session->takeFindings(answer.revision, answer.findings))
        return;
    measureWork();
    m_views.editor->dressBlocks(answer.text);
    if (before)
        follow(*before);
    if (!m_session->hasUnsavedTyping())
        m_countsRest.start();
    m_views.findings->refreshSoon();
    emit changed();
}

void ReviewControl::follow(const PlacedFinding &before) {
    // A neighbour that was corrected gives it another key; its place went with the text.
    const QList<PlacedFinding> &findings = m_session->findings();
    const auto same = std::find_if(findings.cbegin(), findings.cend(), [&](const auto &each) {
        return each.place == before.place && each.finding.rule == before.finding.rule;
    });
    const qsizetype index = same == findings.cend() ? -1 : same - findings.cbegin();
    // The house style may have given it another level.
    if (index < 0 || isHidden(index)) {
        goTo(-1, DraftEditor::Caret::Stays);
        return;
    }
    m_current.set(index);
    if (same->finding == before.finding)
        return;
    m_views.editor->showCurrent(before.place, DraftEditor::Caret::Stays);
    m_views.findings->showCurrent();
    m_views.detail->refreshFinding(*m_session, index);
    updateActions();
}

bool ReviewControl::isShown(qsizetype index) const {
    const Level level = m_session->findings()[index].finding.level;
    return m_session->isOpen(index) && m_views.findings->filter().shows(level);
}

bool ReviewControl::isHidden(qsizetype index) const {
    return m_session->isOpen(index) && !isShown(index);
}

void ReviewControl::applyFilter() {
    m_views.editor->setFilter(m_views.findings->filter());
    // Other levels are other work.
    m_workFound.clear();
    measureWork();
    // The keys go on from the caret, which stays where the hidden finding is.
    const qsizetype index = m_current.index();
    if (index >= 0 && isHidden(index))
        goTo(-1);
    emit changed();
}

void ReviewControl::checkAgain() {
    m_workFound.clear();
    if (m_session)
        checkNow();
}

void ReviewControl::checkNow() {
    m_verdicts = m_session->verdicts();
    m_checker.check(m_session->draftId(), m_session->snapshot());
}

void ReviewControl::checkSoon() {
    m_verdicts = m_session->verdicts();
    m_checker.checkSoon(m_session->draftId(), [this] { return m_session->snapshot(); });
}

void ReviewControl::checkWhereJudgedOtherwise() {
    if (m_verdicts != m_session->verdicts())
        checkSoon();
}

QString ReviewControl::currentRule() const {
    const PlacedFinding *placed = m_current.placed();
    return placed ? placed->finding.rule : QString();
}

void ReviewControl::goTo(qsizetype index, DraftEditor::Caret caret) {
    if (!m_session)
        return;
    const PlacedFinding *placed = m_current.placed();
    const std::optional<TextRange> left =
        placed ? std::optional<TextRange>(placed->place) : std::nullopt;
    m_current.set(index);
    if (caret == DraftEditor::Caret::Follows && index >= 0)
        emit placeWanted();
    m_views.editor->showCurrent(left, caret);
    m_views.findings->showCurrent();
    m_views.detail->showFinding(m_session.get(), index);
    updateActions();
}

void ReviewControl::goOnFrom(qsizetype position) {
    const qsizetype count = m_session->findings().size();
    qsizetype wrapped = -1;
    for (qsizetype i = 0; i < count; ++i) {
        if (!isShown(i))
            continue;
        if (m_session->findings()[i].place.start >= position) {
            goTo(i);
            return;
        }
        if (wrapped < 0)
            wrapped = i;
    }
    goTo(wrapped);
    if (wrapped < 0 && m_session->isChecked())
        emit said(tr("Nothing is open any more at the levels that are shown. %1 marks the draft as "
                     "reviewed.")
                      .arg(m_actions.keyOrName(DeskAction::MarkReviewed)));
}

void ReviewControl::step(Direction direction) {
    if (!m_session)
        return;
    const qsizetype count = m_session->findings().size();
    const qsizetype caret = m_views.editor->textCursor().position();
    const qsizetype current = m_current.index();
    const bool onOne = current >= 0;
    if (direction == Direction::Forward) {
        for (qsizetype i = onOne ? current + 1 : 0; i < count; ++i) {
            if (isShown(i) && (onOne || m_session->findings()[i].place.start >= caret))
                return goTo(i);
        }
        return goOnFrom(0);
    }
    for (qsizetype i = (onOne ? current : count) - 1; i >= 0; --i) {
        if (isShown(i) && (onOne || m_session->findings()[i].place.end() <= caret))
            return goTo(i);
    }
    for (qsizetype i = count - 1; i >= 0; --i) {
        if (isShown(i))
            return goTo(i);
    }
    goTo(-1);
}

void ReviewControl::showPlace(TextRange place) {
    m_views.editor->showPlace(place);
}

ReviewControl::Progress ReviewControl::counted() const {
    Progress progress;
    QSet<QString> words;
    QSet<QString> rules;
    for (const Decision &decision : m_session->decisions()) {
        // What was corrected is no longer found: it is known by its decision.
        if (changesText(decision.verb))
            ++progress.handled;
        else if (decision.verb == Verb::AlwaysAcceptWord)
            words.insert(decision.subject);
        else if (decision.verb == Verb::SwitchRuleOff)
            rules.insert(decision.rule);
    }
    const FindingFilter filter = m_views.findings->filter();
    int open = 0;
    // Counted at every key: each finding's status is asked for once.
    for (const PlacedFinding &placed : m_session->findings()) {
        const Finding &finding = placed.finding;
        switch (m_session->status(finding)) {
        case FindingStatus::Open:
            open += filter.shows(finding.level) ? 1 : 0;
            progress.openErrors += finding.level == Level::Error ? 1 : 0;
            break;
        case FindingStatus::IgnoredOnce:
        case FindingStatus::IgnoredInArticle:
            ++progress.handled;
            break;
        case FindingStatus::WordAccepted:
            progress.handled += words.contains(finding.subject) ? 1 : 0;
            break;
        case FindingStatus::RuleOff:
            progress.handled += rules.contains(finding.rule) ? 1 : 0;
            break;
        case FindingStatus::Converted:
            break;
        }
    }
    progress.all = progress.handled + open;
    return progress;
}

ReviewControl::Progress ReviewControl::progress() const {
    if (!m_session)
        return {};
    Progress progress = counted();
    const int open = progress.all - progress.handled;
    progress.all = std::max(progress.all, m_workFound.value(m_session->draftId()));
    progress.handled = progress.all - open;
    return progress;
}

void ReviewControl::measureWork() {
    // A word that is half typed is no work: it is looked at again when typing rests.
    if (!m_session || !m_session->isChecked() || m_session->hasUnsavedTyping())
        return;
    if (!m_workFound.contains(m_session->draftId()))
        m_workFound.insert(m_session->draftId(), counted().all);
}

void ReviewControl::listsChanged() {
    m_workFound.clear();
    measureWork();
    m_views.editor->refreshMarks();
    m_views.findings->refreshSoon();
    m_views.decisions->refresh();
    m_countsRest.start();
    if (m_session)
        checkWhereJudgedOtherwise();
    emit changed();
}

void ReviewControl::updateActions() {
    const ReviewSession *session = m_session.get();
    const bool isWritable = session && !session->isReadOnly();
    const bool onOpen = isWritable && m_current.isOpen();
    const Finding finding = onOpen ? m_current.placed()->finding : Finding();
    m_actions.update([&](DeskState &state) {
        state.hasDraft = session != nullptr;
        state.mayChooseCharset =
            session && session->draft().format->charsetChoice == CharsetChoice::Open;
        // Hidden text of a document is not offered.
        state.hasOutside = session && session->draft().member().isEmpty() &&
                           (session->draft().outside.lines > 0 ||
                            session->draft().extent == PageExtent::WholePage);
        state.mayTrackChanges = session && canTrackChanges(session->draft().format);
        state.isHeld = session && session->holder();
        state.hasDifferences = session && !session->differences().isEmpty();
        state.hasQuestions = session && !session->questions().isEmpty();
        state.hasOtherVersion = session && !session->versions().isEmpty();
        state.mayMarkReviewed = isWritable && session->mayMoveTo(WorkflowState::Reviewed);
        const bool isHandedOn =
            session && session->holder() && session->holder()->token == secondReaderToken;
        state.mayTakeBackIntoReview =
            (isWritable || isHandedOn) && session->mayMoveTo(WorkflowState::InReview);
        state.mayReply = session && session->mayOnlyAnswer();
        state.canUndo = isWritable && session->canUndo();
        state.canRedo = isWritable && session->canRedo();
        state.mayDiscardRestored = isWritable && session->mayDiscardRestored();
        state.onOpenFinding = onOpen;
        state.onWord = finding.category.startsWith(u"spelling"_s);
        state.suggestions = finding.suggestions.size();
        state.isComposing = m_views.editor->isComposing();
    });
    const auto label = [](const QString &plain, const QString &with, const QString &what) {
        return what.isEmpty() ? plain : with.arg(QString(what).replace(u"&"_s, u"&&"_s));
    };
    m_actions[DeskAction::Undo]->setText(
        label(tr("&Undo"), tr("&Undo: %1"), session ? session->undoLabel() : QString()));
    m_actions[DeskAction::Redo]->setText(
        label(tr("&Redo"), tr("&Redo: %1"), session ? session->redoLabel() : QString()));
}

} // namespace morat
