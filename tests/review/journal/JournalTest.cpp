// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/Journal.h"

#include "FailingWrites.h"
#include "review/journal/StepBytes.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const JournalBinding binding{7, 3, u"đây là dấu vân tay"_s, u"/bài/một.txt"_s};

StepRecord step(qint64 id) {
    StepRecord step;
    step.id = id;
    step.base = id - 1;
    step.draft = binding.draft;
    step.revision = binding.revision;
    step.time = QDateTime(QDate(2026, 3, 4), QTime(14, 3), Qt::UTC);
    step.typed = 12;
    step.text.edits = {{{4, 2}, u"chữ số %1"_s.arg(id)}, {{9, 0}, u"\n"_s}};
    step.text.places = {{id * 10, {4, 5}}, {3, {0, 0}}};
    step.text.toReapply = {5, 6};
    step.text.step = id;
    step.made = {{.id = id * 10,
                  .verb = Verb::Edit,
                  .rule = u"test.luật"_s,
                  .category = u"spelling.syllable"_s,
                  .level = Level::Error,
                  .subject = u"xoong"_s,
                  .original = u"Xoong"_s,
                  .replacement = u""_s,
                  .taken = u"\nXoong"_s,
                  .message = u"Thừa."_s,
                  .keys = {u"k1"_s, u"k2"_s},
                  .author = u"Lan"_s,
                  .time = QDateTime(QDate(2026, 3, 4), QTime(14, 2), Qt::UTC),
                  .undone = false}};
    step.made.append(step.made.first());
    step.made.last().id += 1;
    step.made.last().verb = Verb::ReportFalseAlarm;
    step.takenBack = {1, 2};
    step.madeAgain = {3};
    step.keys = {{3, u"k3"_s}};
    step.moves = {{WorkflowState::New, WorkflowState::InReview}};
    step.author = u"Lan"_s;
    step.pairsHeard = {{u"xuất"_s, u"suất"_s}, {u"bổ xung"_s, u"bổ sung"_s}};
    return step;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class JournalTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    QString fresh() { return m_folder.filePath(u"kho.sqlite.journal-%1"_s.arg(++m_number)); }
    static std::shared_ptr<const FileCalls> system() { return std::make_shared<FileCalls>(); }

    QString withSteps(int count) {
        const QString path = fresh();
        const auto journal = Journal::create(path, binding, system());
        for (int id = 1; journal && id <= count; ++id) {
            if (!(*journal)->append(step(id)))
                return {};
        }
        return journal && (*journal)->flush() ? path : QString();
    }

private slots:
    void givesBackWhatWasAdded() {
        const auto content = Journal::read(withSteps(3), FileCalls());
        QVERIFY(content);
        QCOMPARE(content->binding, binding);
        QCOMPARE(content->steps.size(), 3);
        QVERIFY(!content->isDamaged);
        const StepRecord &read = content->steps.at(1);
        const StepRecord wanted = step(2);
        // What is compared by its bytes is compared in every field but what the bytes lack.
        QCOMPARE(read.made, wanted.made);
        QCOMPARE(read.text.edits, wanted.text.edits);
        QCOMPARE(read.text.places, wanted.text.places);
        QCOMPARE(read.text.toReapply, wanted.text.toReapply);
        QCOMPARE(read.text.step, 2);
        QCOMPARE(read.takenBack, wanted.takenBack);
        QCOMPARE(read.madeAgain, wanted.madeAgain);
        QCOMPARE(read.keys, wanted.keys);
        QCOMPARE(read.pairsHeard, wanted.pairsHeard);
        QCOMPARE(read.moves, wanted.moves);
        QCOMPARE(read.author, wanted.author);
        QCOMPARE(read.time, wanted.time);
        QCOMPARE(read.typed, 12);
        QCOMPARE(read.base, 1);
        QVERIFY(read.made.first().taken.startsWith(u'\n'));
    }

    void tellsANullFromAnEmptyText() {
        StepRecord plain = step(1);
        plain.made.first().taken = QString();
        const auto read = stepFromBytes(stepToBytes(plain));
        QVERIFY(read);
        QVERIFY(read->made.first().taken.isNull());
        QVERIFY(!read->made.first().replacement.isNull());
    }

#ifdef Q_OS_UNIX
    void isForItsOwnerAlone() {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QCOMPARE(QFileInfo(withSteps(1)).permissions() & others, QFile::Permissions());
    }
#endif

    void isNotMadeOverAnotherFile() {
        const QString path = withSteps(1);
        const QByteArray before = contentOf(path);
        QVERIFY(!Journal::create(path, binding, system()));
        QCOMPARE(contentOf(path), before);
    }

    /// The program may end within any byte.
    void leavesOutWhatWasCutShort() {
        const QByteArray one = contentOf(withSteps(1));
        const QByteArray two = contentOf(withSteps(2));
        const QByteArray none = contentOf(withSteps(0));
        QVERIFY(none.size() < one.size() && one.size() < two.size());
        const QString path = fresh();
        for (qsizetype length = 0; length <= two.size(); ++length) {
            write(path, two.left(length));
            const auto content = Journal::read(path, FileCalls());
            QVERIFY2(content, qPrintable(QString::number(length)));
            QVERIFY(!content->isDamaged);
            const qsizetype whole = (length >= one.size() ? 1 : 0) + (length >= two.size() ? 1 : 0);
            QCOMPARE(content->steps.size(), whole);
            QCOMPARE(content->binding.draft, length < none.size() ? 0 : binding.draft);
        }
    }

    /// A file system may have made a file longer before it had what belongs there.
    void leavesOutWhatWasNeverWritten() {
        const QString path = fresh();
        const QByteArray bytes = contentOf(withSteps(2));
        for (const qsizetype zeros : {1, 11, 12, 13, 4096}) {
            write(path, bytes + QByteArray(zeros, '\0'));
            const auto content = Journal::read(path, FileCalls());
            QVERIFY(content);
            QCOMPARE(content->steps.size(), 2);
            QVERIFY(!content->isDamaged);
            write(path, bytes.chopped(20) + QByteArray(20 + zeros, '\0'));
            const auto torn = Journal::read(path, FileCalls());
            QVERIFY(torn);
            QCOMPARE(torn->steps.size(), 1);
        }
    }

    /// No damage changes a step; what stands before it is given back.
    void saysThatItIsDamaged() {
        const QByteArray bytes = contentOf(withSteps(3));
        const qsizetype head = contentOf(withSteps(0)).size();
        const qsizetype first = contentOf(withSteps(1)).size();
        const QString path = fresh();
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray damaged = bytes;
            damaged[at] = char(damaged.at(at) ^ 0x41);
            write(path, damaged);
            const auto content = Journal::read(path, FileCalls());
            if (!content || content->binding.draft == 0) {
                QVERIFY(at < head);
                continue;
            }
            QVERIFY(at >= head);
            QVERIFY(content->steps.size() <= 2);
            if (at >= first)
                QVERIFY(!content->steps.isEmpty());
            for (qsizetype i = 0; i < content->steps.size(); ++i)
                QCOMPARE(stepToBytes(content->steps[i]), stepToBytes(step(i + 1)));
        }
    }

    void refusesAnotherFile() {
        const QString path = fresh();
        write(path, "Một tệp nào đó, không phải nhật ký");
        const auto content = Journal::read(path, FileCalls());
        QVERIFY(!content);
        QVERIFY(content.error().message.contains(path));
        QVERIFY(!Journal::read(fresh(), FileCalls()));
    }

    void isEmptyOnceItIsCleared() {
        const QString path = fresh();
        const auto journal = Journal::create(path, binding, system());
        QVERIFY(journal);
        QVERIFY((*journal)->append(step(1)));
        QVERIFY((*journal)->clear());
        QVERIFY(Journal::read(path, FileCalls())->steps.isEmpty());
        QVERIFY((*journal)->append(step(2)));
        QVERIFY((*journal)->append(step(3)));
        const auto content = Journal::read(path, FileCalls());
        QCOMPARE(content->steps.size(), 2);
        QCOMPARE(content->steps.first().id, 2);
        (*journal)->remove();
        QVERIFY(!QFileInfo::exists(path));
    }

    /// Whichever call fails: a step that was refused is not there, every other is.
    void keepsWholeStepsWhicheverCallFails() {
        for (int failing = 1; failing < 60; ++failing) {
            const auto writes = std::make_shared<FailingWrite>();
            const auto files = std::make_shared<FailingFiles>(writes);
            const QString path = fresh();
            writes->failAt(failing);
            const auto journal = Journal::create(path, binding, files);
            if (!journal) {
                QVERIFY(!journal.error().message.isEmpty());
                continue;
            }
            QList<qint64> added;
            for (int id = 1; id <= 6; ++id) {
                if ((*journal)->append(step(id)))
                    added.append(id);
                [[maybe_unused]] const auto flushed = (*journal)->flush();
                if (id == 3 && (*journal)->clear())
                    added.clear();
            }
            const auto content = Journal::read(path, FileCalls());
            QVERIFY(content);
            QVERIFY(!content->isDamaged);
            QList<qint64> read;
            for (const StepRecord &each : content->steps)
                read.append(each.id);
            QCOMPARE(read, added);
        }
    }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "JournalTest.moc"
