// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown anew changes only the rows that are others, and then is what a new list would be.
#include "desktop/findings/FindingsModel.h"

#include "desktop/findings/FindingsPane.h"
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A draft of one line with findings that the test makes.
class Session {
public:
    Session() {
        auto opened = Store::open(m_folder.filePath(u"kho.sqlite"_s));
        m_store = std::move(opened->store);
        QString text;
        for (int i = 0; i < words; ++i)
            text += u"từ%1 "_s.arg(i, 3, 10, QChar(u'0'));
        const QString path = m_folder.filePath(u"bai.txt"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        file.close();
        m_session = *ReviewSession::open(*readDraftFile(path), path, *m_store, u"Lan"_s);
    }
    static constexpr int words = 60;
    [[nodiscard]] ReviewSession &session() { return *m_session; }

    /// A finding on a word, of one of a few subjects and kinds.
    [[nodiscard]] static Finding on(int word, int subject) {
        Finding finding;
        finding.rule = u"test.%1"_s.arg(subject % 3);
        finding.category = subject % 2 == 0 ? u"spelling.phrase"_s : u"style"_s;
        finding.level = Level(subject % 3);
        finding.range = {word * 6, 5};
        finding.message = u"Lời %1"_s.arg(subject);
        finding.subject = u"s%1"_s.arg(subject);
        finding.key = u"k%1.%2"_s.arg(word).arg(subject);
        return finding;
    }
    void take(const QList<Finding> &findings) {
        QVERIFY(m_session->takeFindings(m_session->snapshot().revision, findings));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ReviewSession> m_session;
};

constexpr FindingFilter all{.errors = true, .warnings = true, .infos = true, .decided = true};

/// Every row with all that it says.
void write(const QAbstractItemModel &model, const QModelIndex &above, const QString &indent,
           QStringList &lines) {
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex at = model.index(row, 0, above);
        lines.append(indent + at.data().toString() + u" | "_s +
                     at.data(Qt::ToolTipRole).toString() + u" | "_s +
                     QString::number(FindingsModel::findingOf(at)) + u" | "_s +
                     at.data(Qt::AccessibleTextRole).toString() + u" | "_s +
                     QString::number(at.data(Qt::FontRole).value<QFont>().strikeOut()));
        write(model, at, indent + u"  "_s, lines);
    }
}

QStringList written(const QAbstractItemModel &model) {
    QStringList lines;
    write(model, {}, {}, lines);
    return lines;
}

QStringList writtenAnew(const ReviewSession &session, const FindingFilter &filter) {
    FindingsModel model;
    model.show(&session, filter, {});
    return written(model);
}

} // namespace

class FindingsModelTest final : public QObject {
    Q_OBJECT

private slots:
    void isWhatANewListWouldBe() {
        Session draft;
        FindingsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QRandomGenerator random(17);
        QList<int> subjects(Session::words, -1);
        for (int turn = 0; turn < 300; ++turn) {
            // Few changes as a rule, as a decision makes them; now and then many.
            const int changes = turn % 10 == 0 ? 40 : int(random.bounded(4));
            for (int i = 0; i < changes; ++i)
                subjects[random.bounded(Session::words)] = int(random.bounded(9)) - 2;
            QList<Finding> findings;
            for (int word = 0; word < Session::words; ++word) {
                if (subjects[word] >= 0)
                    findings.append(Session::on(word, subjects[word]));
            }
            draft.take(findings);
            if (!findings.isEmpty() && turn % 3 == 0)
                QVERIFY(draft.session().dismiss(qsizetype(random.bounded(findings.size())),
                                                Verb::IgnoreOnce));
            const FindingFilter filter = turn % 40 < 20 ? all : FindingFilter{.infos = true};
            model.show(&draft.session(), filter, {});
            QCOMPARE(written(model), writtenAnew(draft.session(), filter));
            for (qsizetype i = 0; i < findings.size(); ++i) {
                const QModelIndex at = model.indexOf(i);
                QVERIFY(!at.isValid() || FindingsModel::findingOf(at) == i);
            }
        }
    }

    void oneFindingThatGoesIsOneRow() {
        Session draft;
        QList<Finding> findings;
        for (int word = 0; word < Session::words; ++word)
            findings.append(Session::on(word, word % 5));
        draft.take(findings);
        FindingsModel model;
        model.show(&draft.session(), all, {});
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QPersistentModelIndex last(model.indexOf(findings.size() - 1));
        const QString words = last.data().toString();
        findings.removeAt(30);
        draft.take(findings);
        model.show(&draft.session(), all, {});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size() + resets.size(), 0);
        QVERIFY(last.isValid());
        QCOMPARE(last.data().toString(), words);
        QCOMPARE(FindingsModel::findingOf(last), findings.size() - 1);
    }

    /// What somebody folded stays so while they decide on the rest; what is new is unfolded.
    void keepsWhatIsFolded() {
        Session draft;
        draft.take({Session::on(0, 0), Session::on(1, 0), Session::on(2, 1), Session::on(3, 1)});
        const CurrentFinding current;
        FindingsPane pane(current, true);
        pane.setSession(&draft.session());
        auto &tree = *pane.findChild<QTreeView *>();
        const auto category = [&](qsizetype finding) {
            return pane.model().indexOf(finding).parent().parent();
        };
        QVERIFY(tree.isExpanded(category(0)) && tree.isExpanded(category(2)));
        tree.collapse(category(0));
        draft.take({Session::on(0, 0), Session::on(1, 0), Session::on(2, 1), Session::on(3, 1),
                    Session::on(4, 3), Session::on(5, 3)});
        QTRY_VERIFY(pane.model().indexOf(4).isValid());
        QVERIFY(!tree.isExpanded(category(0)));
        QVERIFY(tree.isExpanded(category(2)));
        QVERIFY(tree.isExpanded(pane.model().indexOf(4).parent()));
    }
};

QTEST_MAIN(FindingsModelTest)
#include "FindingsModelTest.moc"
