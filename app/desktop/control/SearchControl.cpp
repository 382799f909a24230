// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/SearchControl.h"

#include "desktop/style/RuleWriting.h"

#include <QFileInfo>
#include <QTextCursor>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Milliseconds without a key after which what is wanted is looked for.
constexpr int wantedRest = 150;

QList<TextChange> changesOf(const QList<TextMatch> &matches) {
    QList<TextChange> changes;
    for (const TextMatch &match : matches) {
        if (match.words != match.replacement)
            changes.append({match.place.start, match.words, match.replacement});
    }
    return changes;
}

qsizetype countOf(const QList<DraftMatches> &drafts) {
    qsizetype count = 0;
    for (const DraftMatches &draft : drafts)
        count += draft.matches.size();
    return count;
}

/// The sentence in which a place stands.
TextRange sentenceAround(const QString &text, TextRange place) {
    const auto ends = [&text](qsizetype at) {
        return u".?!…\n"_s.contains(text[at]) &&
               (at + 1 == text.size() || text[at + 1].isSpace() || text[at] == u'\n');
    };
    qsizetype start = place.start;
    while (start > 0 && !ends(start - 1))
        --start;
    while (start < place.start && text[start].isSpace())
        ++start;
    qsizetype end = place.end();
    while (end < text.size() && !ends(end))
        ++end;
    if (end < text.size() && text[end] != u'\n')
        ++end;
    return {start, end - start};
}

} // namespace

SearchControl::SearchControl(Desk desk, const ActionRegistry &actions)
    : m_desk(std::move(desk))
    , m_actions(actions)
    , m_shown(&m_desk.editor)
    , m_pane(searched(m_shown))
    , m_looking(roundDesk(LeaseClaim::Wish::ToReadOrCount))
    , m_changing(roundDesk(LeaseClaim::Wish::ToOwn)) {
    m_rests.setSingleShot(true);
    m_rests.setInterval(wantedRest);
    connect(&m_rests, &QTimer::timeout, this, &SearchControl::look);
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, work);
    };
    on(DeskAction::Find, [this] { begin(FindBar::Purpose::Find); });
    on(DeskAction::Replace, [this] { begin(FindBar::Purpose::Replace); });
    on(DeskAction::FindNext, [this] { step(FindBar::Direction::Forward); });
    on(DeskAction::FindPrevious, [this] { step(FindBar::Direction::Backward); });
    connectBar();
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, [this] {
        m_lookedAtRevision = 0; // each session counts its own
        if (!m_desk.review.session()) {
            m_desk.matches.clear();
            showCount();
        }
    });
    connect(&m_desk.review, &ReviewControl::changed, this, &SearchControl::lookIfChanged);
    connect(&m_desk.intake, &IntakeControl::draftShown, this, &SearchControl::goToPicked);
    connect(&m_desk.editor, &DraftEditor::selectionChanged, this, &SearchControl::showCount);
    connect(&m_desk.beside, &BesidePane::selectionChanged, this, &SearchControl::showCount);
    for (const DraftRound *round : {&m_looking, &m_changing}) {
        connect(round, &DraftRound::progressed, this, [this](int done, int all) {
            m_desk.bar.showResult(tr("Draft %1 of %2…").arg(done).arg(all));
        });
    }
}

DraftRound::Desk SearchControl::roundDesk(LeaseClaim::Wish wish) {
    return {[this](const QString &path) { return m_desk.intake.readingOf(path); },
            [this, wish](Draft draft, const QString &path, const DraftRound::Desk::Then &then) {
                m_desk.intake.openAside(std::move(draft), path, wish, then);
            }};
}

void SearchControl::connectBar() {
    FindBar *bar = &m_desk.bar;
    connect(bar, &FindBar::wantedChanged, this, [this] { m_rests.start(); });
    connect(bar, &FindBar::nextAsked, this, &SearchControl::step);
    connect(bar, &FindBar::replaceAsked, this, &SearchControl::replaceOne);
    connect(bar, &FindBar::replaceAllAsked, this, &SearchControl::replaceAll);
    connect(bar, &FindBar::takingBackAsked, this, &SearchControl::takeBack);
    connect(bar, &FindBar::ruleAsked, this, &SearchControl::makeRule);
    connect(bar, &FindBar::matchPicked, this, &SearchControl::pick);
    connect(bar, &FindBar::left, this, [this] { m_pane.widget->setFocus(Qt::OtherFocusReason); });
}

SearchControl::Searched SearchControl::searched(QPlainTextEdit *pane) {
    const auto selection = [pane]() -> TextRange {
        const QTextCursor cursor = pane->textCursor();
        return {cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    };
    if (pane == &m_desk.editor)
        return {pane, [](const ReviewSession &session) { return session.text().current(); },
                selection, [this](TextRange place) { m_desk.review.showPlace(place); }};
    return {pane, [](const ReviewSession &session) { return session.text().originalText(); },
            selection,
            [pane](TextRange place) {
                QTextCursor cursor(pane->document());
                cursor.setPosition(int(place.start));
                cursor.setPosition(int(place.end()), QTextCursor::KeepAnchor);
                pane->setTextCursor(cursor);
                pane->centerCursor();
            }};
}

SearchControl::Searched SearchControl::searchedBeside() {
    BesidePane *beside = &m_desk.beside;
    return {beside, [beside](const ReviewSession &) { return beside->text(); },
            [beside] { return beside->selection(); },
            [beside](TextRange place) { beside->select(place); }};
}

void SearchControl::take(Searched pane) {
    if (m_pane.widget == pane.widget)
        return;
    m_pane = std::move(pane);
    if (m_desk.bar.isVisible())
        look();
}

void SearchControl::searchIn(QPlainTextEdit *pane) {
    if (m_shown != pane) {
        if (m_shown != &m_desk.editor)
            m_shown->disconnect(this);
        m_shown = pane;
        if (m_shown != &m_desk.editor)
            connect(m_shown, &QPlainTextEdit::selectionChanged, this, &SearchControl::showCount);
    }
    // Whoever looks through the text before goes on there while it is beside the text.
    if (m_pane.widget != &m_desk.beside || !m_desk.beside.isVisible())
        take(searched(pane));
}

bool SearchControl::isInWork() const {
    return m_pane.widget == &m_desk.editor;
}

bool SearchControl::mayReplace() {
    if (isInWork())
        return true;
    m_desk.bar.showResult(
        m_pane.widget == &m_desk.beside
            ? tr("Nothing is replaced in the text before. %1 in the text looks there.")
                  .arg(m_actions.keyOrName(DeskAction::Find))
            : tr("Nothing is replaced in the original. %1 changes the view.")
                  .arg(m_actions.keyOrName(DeskAction::NextView)));
    return false;
}

void SearchControl::begin(FindBar::Purpose purpose) {
    // Who comes from the bar goes on where they were.
    if (m_desk.beside.hasFocus())
        take(searchedBeside());
    else if (m_shown->hasFocus() || !m_desk.beside.isVisible())
        take(searched(m_shown));
    const ReviewSession *session = m_desk.review.session();
    const TextRange selected = m_pane.selection();
    m_desk.bar.begin(purpose, session ? m_pane.text(*session)
                                            .mid(selected.start, selected.length)
                                            .replace(u'\n', QChar::ParagraphSeparator)
                                      : QString());
    look();
}

Result<QList<DraftRecord>> SearchControl::openDrafts(const Store &store) {
    QList<DraftRecord> open;
    DraftQuery query{.most = 1000};
    std::ranges::copy_if(workflowStates, std::back_inserter(query.filter.states), needsWork);
    do {
        const Result<DraftPage> page = store.page(query);
        if (!page)
            return tl::make_unexpected(page.error());
        open += page->drafts;
        query.after = page->next;
    } while (query.after);
    return open;
}

void SearchControl::look() {
    m_rests.stop();
    m_looking.stop();
    ++m_look;
    m_search = TextSearch(m_desk.bar.wanted());
    m_desk.matches.clear();
    m_desk.bar.showResult({});
    lookAtShown();
    if (m_desk.bar.reach() == FindBar::Reach::Draft || m_search.isEmpty())
        return;
    m_desk.reads.ask(&SearchControl::openDrafts, this,
                     [this, look = ++m_look](const Result<QList<DraftRecord>> &drafts) {
                         if (look != m_look)
                             return; // other words are looked for by now
                         if (drafts)
                             lookThrough(*drafts);
                         else
                             m_desk.bar.showResult(drafts.error().message);
                     });
}

void SearchControl::lookThrough(const QList<DraftRecord> &drafts) {
    const ReviewSession *shown = m_desk.review.session();
    QStringList paths;
    for (const DraftRecord &draft : drafts) {
        if (!shown || shown->draftId() != draft.id)
            paths.append(draft.path);
    }
    m_looking.begin(
        paths, [this](ReviewSession &session) { showMatchesIn(session); },
        [this](const QStringList &left) {
            m_desk.bar.showResult(left.isEmpty() ? QString()
                                                 : tr("%n draft(s) could not be looked through",
                                                      nullptr, int(left.size())));
            showCount();
        });
}

void SearchControl::showMatchesIn(const ReviewSession &session) {
    showMatches(session, session.text().current());
}

void SearchControl::showMatches(const ReviewSession &session, const QString &text) {
    m_desk.matches.show({session.draftId(), session.path(), session.title(),
                         matchesIn(text, m_search, m_desk.bar.replacement())});
    showCount();
}

void SearchControl::lookAtShown() {
    const ReviewSession *session = m_desk.review.session();
    if (session) {
        m_lookedAtDraft = session->draftId();
        m_lookedAtRevision = session->snapshot().revision;
        m_desk.matches.carry(session->draftId(), std::exchange(m_replacing, {}));
        showMatches(*session, m_pane.text(*session));
    }
    showCount();
}

void SearchControl::lookIfChanged() {
    const ReviewSession *session = m_desk.review.session();
    if (!m_desk.bar.isVisible() || !session ||
        (session->draftId() == m_lookedAtDraft &&
         session->snapshot().revision == m_lookedAtRevision))
        return;
    // Of one draft, another is looked at when it is shown.
    if (session->draftId() != m_lookedAtDraft && m_desk.bar.reach() == FindBar::Reach::Draft)
        m_desk.matches.clear();
    lookAtShown();
}

int SearchControl::selectedRow() const {
    const ReviewSession *session = m_desk.review.session();
    const TextRange place = m_pane.selection();
    if (!session || place.isEmpty())
        return -1;
    return m_desk.matches.rowOf(session->draftId(), place);
}

void SearchControl::showCount() {
    if (!m_desk.bar.isVisible())
        return;
    const int all = m_desk.matches.rowCount();
    const int row = selectedRow();
    if (row >= 0)
        m_desk.bar.choose(row);
    if (m_search.isEmpty())
        m_desk.bar.showCount({});
    else if (all == 0)
        m_desk.bar.showCount(tr("Not found"));
    else if (m_desk.matches.draftCount() > 1)
        m_desk.bar.showCount(tr("%n place(s)", nullptr, all) + u" · "_s +
                             tr("%n draft(s)", nullptr, int(m_desk.matches.draftCount())));
    else
        m_desk.bar.showCount(row < 0 ? QString::number(all) : u"%1/%2"_s.arg(row + 1).arg(all));
}

void SearchControl::step(FindBar::Direction direction) {
    const ReviewSession *session = m_desk.review.session();
    if (!session)
        return;
    if (m_desk.bar.wanted().words.isEmpty())
        return begin(FindBar::Purpose::Find);
    if (m_rests.isActive() || m_search.wanted() != m_desk.bar.wanted())
        look();
    // The bar may have been put away, and the text be another.
    const QList<TextRange> places = m_search.in(m_pane.text(*session));
    if (places.isEmpty()) {
        m_desk.bar.setVisible(true);
        return showCount();
    }
    const TextRange selected = m_pane.selection();
    const bool isForward = direction == FindBar::Direction::Forward;
    const auto next =
        isForward
            ? std::find_if(places.cbegin(), places.cend(),
                           [&selected](TextRange place) { return place.start >= selected.end(); })
            : places.cend();
    const auto previous =
        std::find_if(places.crbegin(), places.crend(),
                     [&selected](TextRange place) { return place.end() <= selected.start; });
    const bool goesRound = isForward ? next == places.cend() : previous == places.crend();
    m_desk.bar.showResult(goesRound ? tr("Went round the end") : QString());
    if (isForward)
        m_pane.show(goesRound ? places.first() : *next);
    else
        m_pane.show(goesRound ? places.last() : *previous);
}

void SearchControl::pick(int row) {
    const MatchModel::Place picked = m_desk.matches.at(row);
    const ReviewSession *session = m_desk.review.session();
    if (session && session->draftId() == picked.draft)
        return m_pane.show(picked.match.place);
    m_picked = picked;
    m_desk.intake.load(picked.path);
}

void SearchControl::goToPicked(const QString &path) {
    if (!m_picked || m_picked->path != path)
        return;
    const TextMatch match = std::exchange(m_picked, std::nullopt)->match;
    const ReviewSession *session = m_desk.review.session();
    if (session &&
        session->text().current().mid(match.place.start, match.place.length) == match.words) {
        emit m_desk.review.placeWanted();
        m_desk.review.showPlace(match.place);
    }
}

Result<void> SearchControl::replaceIn(ReviewSession &session, const QList<TextMatch> &matches,
                                      const QString &words) {
    const QList<TextChange> changes = changesOf(matches);
    if (changes.isEmpty())
        return {};
    if (&session == m_desk.review.session()) {
        for (const TextChange &change : changes)
            m_replacing.append({{change.start, change.before.size()}, change.after.size()});
    }
    const Result<void> done = session.replace(words, changes);
    m_replacing.clear();
    return done.map([&] {
        m_replaced.insert(session.path(),
                          {changes.size(), session.undoLabel(), session.undoDepth()});
    });
}

void SearchControl::replaceOne() {
    if (!mayReplace())
        return;
    if (m_rests.isActive())
        look();
    ReviewSession *session = m_desk.review.session();
    const int row = selectedRow();
    if (!session || row < 0)
        return step(FindBar::Direction::Forward);
    const TextMatch match = m_desk.matches.at(row).match;
    m_desk.editor.commitComposition();
    if (!m_desk.review.report(replaceIn(*session, {match}, m_search.wanted().words)))
        return;
    m_replaced.clear();
    m_desk.bar.offerTakingBack(false);
    m_desk.review.showPlace({match.place.start + match.replacement.size(), 0});
    step(FindBar::Direction::Forward);
}

void SearchControl::replaceAll() {
    if (!mayReplace())
        return;
    // What is replaced is what the list shows.
    if (m_rests.isActive())
        look();
    if (isUnderWay())
        return m_desk.bar.showResult(
            tr("The drafts are still being looked through. Once more when the list is whole."));
    ReviewSession *session = m_desk.review.session();
    const QList<DraftMatches> chosen = m_desk.matches.chosen();
    if (chosen.isEmpty())
        return;
    QStringList titles;
    for (const DraftMatches &draft : chosen)
        titles.append(u"%1 (%2)"_s.arg(draft.title).arg(draft.matches.size()));
    const Answers::Question question{
        tr("Replace in all drafts?"),
        tr("%n place(s) in these drafts:", nullptr, int(countOf(chosen))), titles, tr("Replace")};
    const auto isWanted = [&] { return m_desk.answers.confirm(m_desk.window, question); };
    if (m_desk.bar.reach() == FindBar::Reach::Desk &&
        !(session ? m_desk.review.whileShown(isWanted) : isWanted()))
        return;
    m_replaced.clear();
    m_refused.clear();
    m_desk.editor.commitComposition();
    QList<DraftMatches> others;
    for (const DraftMatches &draft : chosen) {
        if (!session || draft.draft != session->draftId())
            others.append(draft);
        else if (!m_desk.review.report(replaceIn(*session, draft.matches, m_search.wanted().words)))
            m_refused.append(draft.title);
    }
    replaceInRound(others);
}

void SearchControl::replaceInRound(const QList<DraftMatches> &others) {
    QStringList paths;
    QHash<QString, DraftMatches> wanted;
    for (const DraftMatches &draft : others) {
        paths.append(draft.path);
        wanted.insert(draft.path, draft);
    }
    const auto work = [this, wanted, search = m_search.wanted()](ReviewSession &session) {
        const DraftMatches draft = wanted.value(session.path());
        session.takeUpKeptHistory();
        if (!replaceIn(session, draft.matches, search.words)) {
            m_refused.append(draft.title);
            return;
        }
        session.keepHistory();
        // As it will be when it is to be taken back: of a long history only the last is kept.
        session.takeUpKeptHistory();
        m_replaced[session.path()].depth = session.undoDepth();
        m_desk.review.dropShelved(session.draftId());
        m_desk.intake.backlog().add({draft.path});
        if (search == m_search.wanted() && m_desk.bar.reach() == FindBar::Reach::Desk)
            showMatchesIn(session);
    };
    m_changing.begin(paths, work, [this](const QStringList &left) { sayReplaced(left); });
}

void SearchControl::sayReplaced(const QStringList &left) {
    qsizetype places = 0;
    for (const Replaced &each : std::as_const(m_replaced))
        places += each.places;
    QString words = tr("%n place(s) replaced", nullptr, int(places));
    if (m_replaced.size() > 1)
        words += u", "_s + tr("in %n draft(s)", nullptr, int(m_replaced.size()));
    QStringList refused = m_refused;
    for (const QString &path : left)
        refused.append(QFileInfo(path).fileName());
    if (!refused.isEmpty())
        words += u". "_s + tr("Not in: %1").arg(refused.join(u", "_s));
    m_desk.bar.showResult(words);
    m_desk.bar.offerTakingBack(m_replaced.size() > 1);
    lookAtShown();
    emit m_desk.intake.draftsChanged();
}

void SearchControl::takeBackIn(ReviewSession &session) {
    const Replaced replaced = m_replaced.value(session.path());
    const bool isLast =
        session.undoDepth() == replaced.depth && session.undoLabel() == replaced.label;
    if (!isLast || !session.canUndo() || !session.undo())
        m_refused.append(session.title());
}

void SearchControl::takeBack() {
    if (isUnderWay())
        return;
    m_refused.clear();
    m_desk.bar.offerTakingBack(false);
    QStringList paths = m_replaced.keys();
    if (ReviewSession *session = m_desk.review.session();
        session && paths.removeAll(session->path()) > 0)
        takeBackIn(*session);
    const auto work = [this](ReviewSession &session) {
        session.takeUpKeptHistory();
        takeBackIn(session);
        session.keepHistory();
        m_desk.review.dropShelved(session.draftId());
        m_desk.intake.backlog().add({session.path()});
        if (m_desk.bar.reach() == FindBar::Reach::Desk)
            showMatchesIn(session);
    };
    m_changing.begin(paths, work, [this](const QStringList &left) {
        for (const QString &path : left)
            m_refused.append(QFileInfo(path).fileName());
        m_replaced.clear();
        lookAtShown();
        m_desk.bar.showResult(
            m_refused.isEmpty()
                ? tr("Taken back in all drafts")
                : tr("Changed since, and left as they are: %1").arg(m_refused.join(u", "_s)));
        emit m_desk.intake.draftsChanged();
    });
}

void SearchControl::makeRule() {
    if (m_rests.isActive())
        look();
    const SearchWords wanted = m_search.wanted();
    const QString right = m_desk.bar.replacement();
    SubstitutionDraft draft;
    draft.title = right.isEmpty() ? tr("Leave out “%1”").arg(wanted.words)
                                  : u"%1 → %2"_s.arg(wanted.words, right);
    draft.ignoresCase = wanted.letterCase == SearchWords::Case::Ignored;
    QStringList wrong;
    if (const ReviewSession *session = m_desk.review.session()) {
        const QString &text = session->text().current();
        for (const TextMatch &match : matchesIn(text, m_search, right)) {
            const QString form = draft.ignoresCase ? match.words.toLower() : match.words;
            if (form.compare(right, Qt::CaseInsensitive) == 0 || wrong.contains(form))
                continue;
            wrong.append(form);
            const TextRange around = sentenceAround(text, match.place);
            const QString sentence = text.mid(around.start, around.length);
            draft.bad.append(sentence);
            draft.good.append(QString(sentence).replace(match.place.start - around.start,
                                                        match.place.length, match.replacement));
        }
    }
    if (wrong.isEmpty())
        wrong.append(wanted.words);
    for (const QString &form : std::as_const(wrong))
        draft.swap.append({form, right});
    writeRule(m_desk.style, draft, m_desk.answers, m_desk.window);
}

} // namespace morat
