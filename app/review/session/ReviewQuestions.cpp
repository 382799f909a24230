// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the author, and what comes of it, each as one step of the session.
#include "review/session/ReviewSession.h"

#include <algorithm>

namespace morat {

namespace {

/// Without control characters, which no XML document can hold: a file whose comments had one would
/// not be opened. Word puts one for a line break into what is copied.
QString withoutControls(QString text) {
    for (const char16_t lineBreak : {u'\v', u'\f', u'\r'})
        text.replace(QChar(lineBreak), u'\n');
    text.removeIf(
        [](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c.unicode() >= 0xfffe; });
    return text;
}

} // namespace

QList<Decision> ReviewSession::acts() const {
    QList<Decision> acts;
    for (const qint64 id : m_order) {
        if (const Decision &decision = *m_decisions.constFind(id); isOfQuestion(decision.verb))
            acts.append(decision);
    }
    return acts;
}

QList<Question> ReviewSession::questions() const {
    return questionsOf(acts(), m_now.places);
}

QList<ReviewSession::QuestionMark> ReviewSession::questionMarks() const {
    QList<QuestionMark> marks;
    for (auto asked = m_asked.cbegin(); asked != m_asked.cend(); ++asked) {
        if (const auto place = placeOf(asked.key()); place && !place->isEmpty())
            marks.append({asked.key(), *place, *asked});
    }
    return marks;
}

Result<Question> ReviewSession::question(qint64 id) const {
    const QList<Question> all = questions();
    const auto found = std::ranges::find(all, id, &Question::id);
    if (found == all.end())
        return failure(tr("This question does not stand any more."));
    return *found;
}

Result<qint64> ReviewSession::ask(TextRange about, const QString &text) {
    const TextRange whole{0, m_now.text.current().size()};
    if (about.isEmpty() || !whole.contains(about))
        return failure(tr("Select the words that the question is about."));
    Decision asked;
    asked.verb = Verb::Ask;
    asked.level = Level::Info;
    return say(tr("Ask the author"), std::move(asked), text, about);
}

Result<qint64> ReviewSession::askAbout(qsizetype index, const QString &text) {
    const PlacedFinding placed = m_now.findings.at(index);
    if (placed.place.isEmpty())
        return failure(tr("Select the words that the question is about."));
    Decision asked = decisionOn(placed, Verb::Ask);
    asked.subject.clear();
    return say(tr("Ask the author"), std::move(asked), text, placed.place);
}

Result<qint64> ReviewSession::say(const QString &label, Decision act, const QString &text,
                                  std::optional<TextRange> about) {
    act.message = withoutControls(text).trimmed();
    if (act.message.isEmpty())
        return failure(tr("Nothing was written."));
    if (about)
        act.original = m_now.text.current().mid(about->start, about->length);
    act.author = m_author;
    act.time = m_store.currentTime();
    return carryOut({label, {{std::move(act), {}, about}}, {}}).map([this] {
        return m_order.constLast();
    });
}

Result<void> ReviewSession::goOnWith(const QString &label, Verb verb, qint64 question) {
    Decision act;
    act.verb = verb;
    act.level = Level::Info;
    act.subject = QString::number(question);
    act.author = m_author;
    act.time = m_store.currentTime();
    return carryOut({label, {{std::move(act), {}, {}}}, {}});
}

Result<qint64> ReviewSession::answer(qint64 id, const QString &text) {
    return question(id).and_then([&](const Question &) {
        Decision act;
        act.verb = Verb::Answer;
        act.level = Level::Info;
        act.subject = QString::number(id);
        return say(tr("Answer a question"), std::move(act), text, {});
    });
}

Result<void> ReviewSession::settleQuestion(qint64 id) {
    return question(id).and_then([&](const Question &asked) -> Result<void> {
        if (asked.state == QuestionState::Settled)
            return {};
        return goOnWith(tr("Settle a question"), Verb::SettleQuestion, id);
    });
}

Result<void> ReviewSession::reopenQuestion(qint64 id) {
    return question(id).and_then([&](const Question &asked) -> Result<void> {
        if (asked.state == QuestionState::Open)
            return {};
        return goOnWith(tr("Open a question again"), Verb::ReopenQuestion, id);
    });
}

Result<qint64> ReviewSession::reword(qint64 act, const QString &text) {
    const auto said = m_decisions.constFind(act);
    const bool stands = said != m_decisions.cend() && !said->undone &&
                        (said->verb == Verb::Ask || said->verb == Verb::Answer);
    if (!stands)
        return failure(tr("This question does not stand any more."));
    if (said->author != m_author)
        return failure(tr("%1 wrote this; what others wrote stays as it is.").arg(said->author));
    Decision anew;
    anew.verb = Verb::Reword;
    anew.level = Level::Info;
    anew.subject = QString::number(act);
    return say(tr("Change a question"), std::move(anew), text, {});
}

Result<void> ReviewSession::removeQuestion(qint64 act) {
    const auto said = m_decisions.constFind(act);
    if (said == m_decisions.cend() || said->undone || !isOfQuestion(said->verb))
        return failure(tr("This question does not stand any more."));
    return carryOut({tr("Remove a question"), {}, {{*said, {}, {}}}});
}

void ReviewSession::hear(const DraftNews &news) {
    // Where the store lacks steps of this session, more is known here; it is heard again then.
    if (!isReadOnly() && (news.head.revision != m_revisionId || news.head.step != m_lastStep))
        return;
    Changes what;
    what.setFlag(Change::State, m_record.state != news.record.state);
    m_record.state = news.record.state;
    m_record.assignee = news.record.assignee;
    m_record.deadline = news.record.deadline;
    m_record.desk = news.record.desk;
    m_returnNote = news.returnNote;
    m_firstReader = news.firstReader;
    for (const Decision &act : news.questions) {
        const auto known = m_decisions.constFind(act.id);
        const bool isNew = known == m_decisions.cend();
        if (!isNew && known->undone == act.undone)
            continue;
        if (isNew)
            m_order.append(act.id);
        m_decisions.insert(act.id, act);
        m_lastId = std::max(m_lastId, act.id);
        what |= Change::Decisions;
    }
    if (what)
        announce({}, what);
}

} // namespace morat
