// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/HandEdits.h"

#include "SpellDraft.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class HandEditsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ReviewSession> m_session;
    QString m_path;
    Engine m_engine = markWordsEngine();

    void open(const QByteArray &bytes) {
        m_session.reset();
        static int number = 0;
        m_path = m_folder.filePath(u"bai-%1.txt"_s.arg(++number));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        openAgain();
    }

    void openAgain() {
        m_session =
            std::move(*ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, u"Lan"_s));
        check();
    }

    void check() {
        const Snapshot snapshot = m_session->snapshot();
        QVERIFY(m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text())));
    }

    [[nodiscard]] QString text() const { return m_session->text().current(); }
    [[nodiscard]] QStringList listed() const {
        QStringList lines;
        for (const HandEdit &edit : m_session->handEdits())
            lines.append(edit.before + u"→"_s + edit.after);
        return lines;
    }

private slots:
    void initTestCase() { m_store = std::move(Store::open(m_folder.filePath(u"kho"_s))->store); }

    void namesWhatWasTypedAndNotWhatWasDecided() {
        open("chương một, chương hai tỷ\n");
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(listed().isEmpty());
        m_session->typed({text().indexOf(u"hai"_s), 3}, u"ba"_s);
        m_session->typed({text().size(), 0}, u" đồng"_s);
        QCOMPARE(listed(), QStringList({u"hai→ba"_s, u"→ đồng"_s}));
        QVERIFY(m_session->saveTyping());
        openAgain();
        QCOMPARE(listed(), QStringList({u"hai→ba"_s, u"→ đồng"_s}));
    }

    void replacementsAreEditsByHandInOneStep() {
        open("chương một, chương hai, chương ba\n");
        QVERIFY(m_session->accept(1, 0));
        const QString before = text();
        QVERIFY(m_session->replace(u"chương"_s,
                                   {{0, u"chương"_s, u"phần"_s}, {24, u"chương"_s, u"phần"_s}}));
        QCOMPARE(text(), u"phần một, trương hai, phần ba\n"_s.chopped(1));
        QCOMPARE(listed(), QStringList({u"chương→phần"_s, u"chương→phần"_s}));
        QCOMPARE(m_session->decisions().size(), 1);
        QVERIFY(m_session->undoLabel().contains(u"chương"_s));
        QVERIFY(m_session->undo());
        QCOMPARE(text(), before);
        QVERIFY(m_session->redo());
        openAgain();
        QCOMPARE(listed(), QStringList({u"chương→phần"_s, u"chương→phần"_s}));
    }

    void replacesNothingWhereOnePlaceIsAnother() {
        open("chương một, chương hai\n");
        const QString before = text();
        QVERIFY(!m_session->replace(u"x"_s, {{0, u"chương"_s, u"x"_s}, {13, u"chương"_s, u"x"_s}}));
        QVERIFY(!m_session->replace(u"x"_s, {{0, u"chương"_s, u"x"_s}, {0, u"chương"_s, u"x"_s}}));
        QVERIFY(!m_session->replace(u"x"_s, {{900, u"chương"_s, u"x"_s}}));
        QVERIFY(m_session->replace(u"x"_s, {}));
        QCOMPARE(text(), before);
        QVERIFY(!m_session->canUndo());
    }

    void tellsApartWhatTouches() {
        open("chương một\n");
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({6, 0}, u"ng"_s);
        m_session->typed({0, 0}, u"Về "_s);
        QCOMPARE(text(), u"Về trươngng một"_s);
        // Letters within the word's place are the decision's words no more.
        const QStringList lines = listed();
        QVERIFY2(!lines.isEmpty(), qPrintable(lines.join(u'|')));
        for (const HandEdit &edit : m_session->handEdits())
            QCOMPARE(text().mid(edit.place.start, edit.place.length), edit.after);
    }

    void namesWhatStandsRightBesideADecision() {
        open("chương một\n");
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({6, 1}, u"-"_s);
        QCOMPARE(text(), u"trương-một"_s);
        QCOMPARE(listed(), QStringList({u" →-"_s}));
        QVERIFY(m_session->takeBackEdit(m_session->handEdits().first()));
        QCOMPARE(text(), u"trương một"_s);
        QCOMPARE(m_session->decisions().size(), 1);
        QVERIFY(listed().isEmpty());
    }

    void takesOneBackAsAStepOfItsOwn() {
        open("chương một\nđoạn hai\n");
        m_session->typed({text().indexOf(u"đoạn"_s), 4}, u"khúc"_s);
        m_session->typed({0, 6}, u"Lời"_s);
        QVERIFY(m_session->saveTyping());
        const QList<HandEdit> edits = m_session->handEdits();
        QCOMPARE(edits.size(), 2);
        QVERIFY(m_session->takeBackEdit(edits[1]));
        QCOMPARE(text(), u"Lời một\nđoạn hai"_s);
        QVERIFY(!m_session->takeBackEdit(edits[1]));
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"Lời một\nkhúc hai"_s);
        QCOMPARE(m_session->handEdits(), edits);
        openAgain();
        QVERIFY(m_session->takeBackEdit(m_session->handEdits().first()));
        QCOMPARE(text(), u"chương một\nkhúc hai"_s);
    }

    void isSilentOnARemovedLine() {
        open("một\nXÓA\nhai\n");
        QVERIFY(m_session->accept(0, 0));
        QCOMPARE(text(), u"một\nhai"_s);
        QVERIFY2(listed().isEmpty(), qPrintable(listed().join(u'|')));
    }

    /// Taken back one after the other, nothing remains but what was decided.
    void leavesTheDraftWhenAllIsTakenBack() {
        const QStringList words{u""_s, u"a"_s, u"chữ "_s, u"\n"_s, u"chương"_s, u" tỷ "_s};
        for (quint32 seed = 1; seed <= 40; ++seed) {
            QRandomGenerator random(seed);
            open("Bài " + QByteArray::number(seed) +
                 "\nchương một, chương hai tỷ\nXÓA\nchương ba tỷ rưỡi\n");
            const QString original = text();
            for (int i = 0; i < 12; ++i) {
                if (random.bounded(3) == 0) {
                    check();
                    const qsizetype count = m_session->findings().size();
                    const qsizetype index = count > 0 ? random.bounded(int(count)) : -1;
                    if (index >= 0 && m_session->isOpen(index))
                        QVERIFY(m_session->accept(index, 0));
                    continue;
                }
                const auto start = qsizetype(random.bounded(int(text().size()) + 1));
                const auto length =
                    qsizetype(random.bounded(std::min<int>(5, int(text().size() - start)) + 1));
                m_session->typed({start, length}, words.at(random.bounded(int(words.size()))));
            }
            QVERIFY(m_session->saveTyping());
            for (int rounds = 0; !m_session->handEdits().isEmpty(); ++rounds) {
                QVERIFY(rounds < 60);
                const HandEdit edit = m_session->handEdits().last();
                QCOMPARE(text().mid(edit.place.start, edit.place.length), edit.after);
                QVERIFY(m_session->takeBackEdit(edit));
            }
            for (const Decision &decision : m_session->decisions()) {
                if (m_session->placeOf(decision.id)) [[maybe_unused]]
                    const auto back = m_session->takeBack(decision.id);
            }
            QCOMPARE(text(), original);
        }
    }
};

QTEST_GUILESS_MAIN(HandEditsTest)
#include "HandEditsTest.moc"
