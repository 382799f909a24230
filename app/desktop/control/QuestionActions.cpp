// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/QuestionActions.h"

#include "desktop/checking/RunInBackground.h"
#include "desktop/findings/QuestionLook.h"
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "review/output/ShownWords.h"

#include <QFileInfo>
#include <QScrollBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Letters of the words that a question is about, where they are named.
constexpr qsizetype longestWords = 60;

QString named(const QString &words) {
    return shownWords(words.size() > longestWords ? QString(words.left(longestWords) + u'…')
                                                  : words);
}

} // namespace

QuestionActions::QuestionActions(Desk desk, ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions)
    , m_field(new QuestionField(&desk.editor)) {
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, [this, work] {
            if (m_desk.review.session())
                work();
        });
    };
    on(DeskAction::AskAuthor, [this] { ask(); });
    on(DeskAction::NextQuestion, [this] { step(Direction::Forward); });
    on(DeskAction::PreviousQuestion, [this] { step(Direction::Backward); });
    on(DeskAction::AnswerQuestion, [this] { answer(); });
    on(DeskAction::SettleQuestion, [this] { settleOrReopen(); });
    on(DeskAction::EditQuestion, [this] { reword(); });
    on(DeskAction::RemoveQuestion, [this] { remove(); });
    on(DeskAction::ReadAnswers, [this] { readAnswers(); });
    connect(actions[DeskAction::FocusQuestions], &QAction::triggered, this, [this] {
        if (!m_actions[DeskAction::ShowSide]->isChecked())
            m_actions[DeskAction::ShowSide]->trigger();
        m_desk.side.setCurrentWidget(&m_desk.pane);
        m_desk.pane.takeFocus();
    });
    // Who goes on with the findings has them beside the text again.
    for (const DeskAction id : {DeskAction::StartReview, DeskAction::NextFinding,
                                DeskAction::PreviousFinding, DeskAction::AcceptFirst}) {
        connect(actions[id], &QAction::triggered, this, [this] {
            if (m_desk.side.currentWidget() == &m_desk.pane)
                m_desk.side.setCurrentIndex(0);
        });
    }
    connect(m_field, &QuestionField::kept, this, &QuestionActions::keep);
    connect(m_field, &QuestionField::left, this, &QuestionActions::leave);
    connect(m_desk.editor.verticalScrollBar(), &QScrollBar::valueChanged, this,
            &QuestionActions::placeField);
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, &QuestionActions::takeSession);
    connect(&m_desk.pane, &QuestionsPane::counted, this, &QuestionActions::refresh);
    const auto showPlace = [this](TextRange place) {
        emit m_desk.review.placeWanted();
        m_desk.editor.showPlace(place);
    };
    connect(&m_desk.pane, &QuestionsPane::placePicked, this, showPlace);
    connect(&m_desk.pane, &QuestionsPane::placeWanted, this, [this, showPlace](TextRange place) {
        showPlace(place);
        m_desk.editor.setFocus(Qt::OtherFocusReason);
    });
    refresh();
}

void QuestionActions::takeSession() {
    if (m_field->isVisible())
        leave(m_field->words());
    m_desk.pane.setSession(m_desk.review.session());
}

void QuestionActions::refresh() {
    const int waiting = m_desk.pane.waiting();
    m_desk.side.setTabText(m_desk.side.indexOf(&m_desk.pane),
                           waiting > 0 ? tr("Questions (%1)").arg(waiting) : tr("Questions"));
}

TextRange QuestionActions::wordsAtCaret() const {
    const ReviewSession &session = *m_desk.review.session();
    const QTextCursor cursor = m_desk.editor.textCursor();
    if (cursor.hasSelection())
        return {cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    if (const qsizetype finding = m_desk.editor.findingAt(cursor.position());
        finding >= 0 && !session.findings()[finding].place.isEmpty())
        return session.findings()[finding].place;
    QTextCursor word = cursor;
    word.select(QTextCursor::WordUnderCursor);
    if (!word.selectedText().trimmed().isEmpty())
        return {word.selectionStart(), word.selectionEnd() - word.selectionStart()};
    const QTextBlock line = cursor.block();
    return {line.position(), line.length() - 1};
}

void QuestionActions::ask() {
    m_desk.editor.commitComposition();
    emit m_desk.review.placeWanted();
    if (!m_desk.editor.isCaretInSight())
        m_desk.editor.ensureCursorVisible();
    const TextRange about = wordsAtCaret();
    if (about.isEmpty()) {
        emit m_desk.review.said(tr("There are no words here to ask about."));
        return;
    }
    QTextCursor words(m_desk.editor.document());
    words.setPosition(int(about.start));
    words.setPosition(int(about.end()), QTextCursor::KeepAnchor);
    Writing writing{Writing::What::Question, m_desk.review.session()->draftId(), 0, words};
    write(writing, tr("Ask the author about “%1”:").arg(named(words.selectedText())), {});
}

void QuestionActions::answer() {
    const auto question = current();
    if (!question)
        return;
    write({Writing::What::Answer, m_desk.review.session()->draftId(), question->id, {}},
          tr("Answer to “%1”:").arg(named(question->text)), {});
}

void QuestionActions::reword() {
    const auto question = current();
    if (!question)
        return;
    qint64 act = question->id;
    QString words = question->text;
    for (const Question::Reply &reply : question->replies) {
        if (!m_desk.editor.hasFocus() && reply.id == m_desk.pane.chosenAct()) {
            act = reply.id;
            words = reply.text;
        }
    }
    write({Writing::What::Rewording, m_desk.review.session()->draftId(), act, {}},
          tr("In other words:"), words);
}

void QuestionActions::settleOrReopen() {
    const auto question = current();
    if (!question)
        return;
    ReviewSession &session = *m_desk.review.session();
    const bool isSettled = question->state == QuestionState::Settled;
    if (m_desk.review.report(isSettled ? session.reopenQuestion(question->id)
                                       : session.settleQuestion(question->id)))
        emit m_desk.review.said(isSettled ? tr("The question is open again.")
                                          : tr("The question is settled."));
}

void QuestionActions::remove() {
    const auto question = current();
    if (!question)
        return;
    const bool isInText = m_desk.editor.isVisible() && m_desk.editor.hasFocus();
    const qint64 chosen = m_desk.pane.chosenAct();
    const qint64 act = isInText || chosen == 0 ? question->id : chosen;
    if (m_desk.review.report(m_desk.review.session()->removeQuestion(act)))
        emit m_desk.review.said(tr("Removed. Undo brings it back."));
}

std::optional<Question> QuestionActions::questionAt(qsizetype position) const {
    std::optional<Question> found;
    for (const Question &question : m_desk.review.session()->questions()) {
        const bool isHere = question.place && question.place->start <= position &&
                            position <= question.place->end();
        if (!isHere)
            continue;
        if (question.id == m_desk.pane.chosen())
            return question;
        if (!found || found->state == QuestionState::Settled)
            found = question;
    }
    return found;
}

std::optional<Question> QuestionActions::current() {
    const QList<Question> questions = m_desk.review.session()->questions();
    const auto chosen = std::ranges::find(questions, m_desk.pane.chosen(), &Question::id);
    const bool isInText = m_desk.editor.isVisible() && m_desk.editor.hasFocus();
    if (!isInText && chosen != questions.end())
        return *chosen;
    const bool isSeen = m_desk.editor.isVisible() && m_desk.editor.isCaretInSight();
    if (const auto here = isSeen ? questionAt(m_desk.editor.textCursor().position()) : std::nullopt)
        return here;
    // Nothing is done to a question that nobody sees.
    if (questions.isEmpty()) {
        emit m_desk.review.said(tr("Nothing was asked in this draft. %1 asks.")
                                    .arg(m_actions.keyOrName(DeskAction::AskAuthor)));
        return std::nullopt;
    }
    step(Direction::Forward);
    return std::nullopt;
}

void QuestionActions::step(Direction direction) {
    QList<Question> waiting = m_desk.review.session()->questions();
    waiting.removeIf(
        [](const Question &question) { return question.state == QuestionState::Settled; });
    if (waiting.isEmpty()) {
        emit m_desk.review.said(tr("No question waits in this draft. %1 asks.")
                                    .arg(m_actions.keyOrName(DeskAction::AskAuthor)));
        return;
    }
    const auto chosen = std::ranges::find(waiting, m_desk.pane.chosen(), &Question::id);
    const QTextCursor cursor = m_desk.editor.textCursor();
    const bool isThere =
        chosen != waiting.end() && (!chosen->place || (chosen->place->start <= cursor.position() &&
                                                       cursor.position() <= chosen->place->end()));
    const qsizetype count = waiting.size();
    qsizetype index = 0;
    if (isThere) {
        const qsizetype at = chosen - waiting.begin();
        index = direction == Direction::Forward ? (at + 1) % count : (at + count - 1) % count;
    } else {
        const auto behind = std::ranges::find_if(waiting, [&cursor](const Question &question) {
            return question.place && question.place->end() >= cursor.selectionStart();
        });
        const qsizetype at = behind == waiting.end() ? 0 : behind - waiting.begin();
        index = direction == Direction::Forward ? at : (at + count - 1) % count;
    }
    show(waiting[index]);
    emit m_desk.review.said(
        tr("Question %1 of %2, %3: %4")
            .arg(index + 1)
            .arg(count)
            .arg(questionWord(waiting[index].state),
                 waiting[index].place ? waiting[index].text
                                      : withItsWords(waiting[index].words, waiting[index].text)));
}

void QuestionActions::show(const Question &question) {
    m_desk.side.setCurrentWidget(&m_desk.pane);
    m_desk.pane.choose(question.id);
    if (!question.place)
        return;
    emit m_desk.review.placeWanted();
    m_desk.editor.showPlace(*question.place);
    m_desk.editor.setFocus(Qt::ShortcutFocusReason);
}

QString QuestionActions::keyOf(const Writing &writing) const {
    return u"%1/%2/%3"_s.arg(writing.draft).arg(int(writing.what)).arg(writing.act);
}

void QuestionActions::write(Writing writing, const QString &purpose, const QString &words) {
    if (m_field->isVisible())
        leave(m_field->words());
    m_writing = std::move(writing);
    m_field->open(purpose, m_unsent.value(keyOf(*m_writing), words));
    placeField();
}

void QuestionActions::placeField() {
    // While a draft leaves the text scrolls already, and there is no session.
    const ReviewSession *session = m_desk.review.session();
    if (!m_writing || !m_field->isVisible() || !session || session->draftId() != m_writing->draft)
        return;
    QTextCursor place = m_desk.editor.textCursor();
    if (m_writing->what == Writing::What::Question)
        place = m_writing->about;
    else if (const auto about = session->placeOf(m_desk.pane.chosen() != 0 ? m_desk.pane.chosen()
                                                                           : m_writing->act))
        place.setPosition(int(about->end()));
    QTextCursor end(place);
    end.setPosition(place.selectionEnd());
    QRect line = m_desk.editor.cursorRect(end);
    line.translate(m_desk.editor.viewport()->pos());
    // The margin may be covered, the scroll bar not.
    QRect within = m_desk.editor.viewport()->geometry();
    within.setLeft(0);
    m_field->placeAt(line, within);
}

void QuestionActions::leave(const QString &words) {
    if (m_writing) {
        const QString key = keyOf(*m_writing);
        if (words.trimmed().isEmpty())
            m_unsent.remove(key);
        else
            m_unsent.insert(key, words);
    }
    m_writing.reset();
    m_field->close();
    m_desk.editor.setFocus(Qt::OtherFocusReason);
    if (!words.trimmed().isEmpty())
        emit m_desk.review.said(tr("Not kept. What was written stands in the field again when it "
                                   "is opened."));
}

void QuestionActions::keep(const QString &words) {
    ReviewSession *session = m_desk.review.session();
    if (!session || !m_writing || m_writing->draft != session->draftId())
        return;
    m_desk.editor.commitComposition();
    Result<qint64> said = 0;
    QString done;
    switch (m_writing->what) {
    case Writing::What::Question: {
        const TextRange about{m_writing->about.selectionStart(),
                              m_writing->about.selectionEnd() - m_writing->about.selectionStart()};
        const auto finding = std::ranges::find(session->findings(), about, &PlacedFinding::place);
        said = finding == session->findings().end()
                   ? session->ask(about, words)
                   : session->askAbout(finding - session->findings().begin(), words);
        done = tr("Asked. The question is in the list and in what is sent to the author.");
        break;
    }
    case Writing::What::Answer:
        if (session->mayOnlyAnswer())
            return send(words);
        said = session->answer(m_writing->act, words);
        done = tr("The answer is kept.");
        break;
    case Writing::What::Rewording:
        said = session->reword(m_writing->act, words);
        done = tr("Changed.");
        break;
    }
    // What failed stays in the field.
    if (!m_desk.review.report(said.map([](qint64) {})))
        return;
    if (m_writing->what == Writing::What::Question)
        m_desk.pane.choose(*said);
    close(done);
}

void QuestionActions::close(const QString &said) {
    m_unsent.remove(keyOf(*m_writing));
    m_writing.reset();
    m_field->close();
    m_desk.editor.setFocus(Qt::OtherFocusReason);
    emit m_desk.review.said(said);
}

void QuestionActions::send(const QString &words) {
    if (std::exchange(m_isSending, true))
        return;
    const QuestionAnswer answer{.draft = m_writing->draft,
                                .question = m_writing->act,
                                .text = words,
                                .author = m_desk.review.session()->author()};
    const auto sent = [this, key = keyOf(*m_writing)](const Result<void> &done) {
        m_isSending = false;
        // What failed stays in the field, unless something else is written there by now.
        if (!m_desk.review.report(done))
            return;
        emit answered();
        if (m_writing && keyOf(*m_writing) == key)
            close(tr("The answer is kept."));
        else
            m_unsent.remove(key);
    };
    m_desk.writer.run([answer](Store &store) { return store.answer(answer); }, this, sent);
}

void QuestionActions::readAnswers() {
    const ReviewSession *session = m_desk.review.session();
    const QString file = m_desk.review.whileShown([&] {
        return m_desk.answers.fileToUse(
            m_desk.window, {tr("Read the answers out of a file that the author sent back"),
                            QFileInfo(session->path()).path(),
                            tr("Word and ODF documents (*.docx *.odt *.fodt)")});
    });
    if (file.isEmpty() || !m_desk.review.session())
        return;
    const qint64 draft = m_desk.review.session()->draftId();
    runInBackground(
        this, [file] { return readDraftFile(file); },
        [this, draft, file](Result<Draft> read) {
            ReviewSession *shown = m_desk.review.session();
            if (!shown || shown->draftId() != draft)
                return;
            const QString name = QFileInfo(file).fileName();
            if (!read || !canHoldComments(read->format)) {
                emit m_desk.review.failed(read ? tr("“%1” is no Word or ODF document.").arg(name)
                                               : name + u": "_s + read.error().message);
                return;
            }
            m_desk.editor.commitComposition();
            const auto taken = shown->takeComments(*read);
            if (!m_desk.review.report(taken.map([](const auto &) {})))
                return;
            emit m_desk.review.said(tr("“%1”: new answers: %2, new questions: %3, settled: %4, "
                                       "worded anew: %5.")
                                        .arg(name)
                                        .arg(taken->answers)
                                        .arg(taken->questions)
                                        .arg(taken->settled)
                                        .arg(taken->reworded));
        });
}

} // namespace morat
