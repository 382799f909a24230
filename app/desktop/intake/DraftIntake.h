// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace morat {

/// Where a batch of files comes from, which decides how much is said about it.
enum class IntakeSource : quint8 {
    Editor,        ///< opened or dropped: all of it is said, other files in folders too
    WatchedFolder, ///< only what could not be read is said
};

/// What became of one batch.
struct IntakeSummary {
    IntakeSource source = IntakeSource::Editor;
    QStringList files;       ///< as they were given: files and folders
    int drafts = 0;          ///< found in them
    int read = 0;            ///< on the desk
    QStringList failed;      ///< "name: reason" of each that could not be read
    QStringList failedPaths; ///< of those that were drafts to be read
    QStringList refused;     ///< files in the folders that are no drafts
    bool stopped = false;

    /// For the user, a line each; empty when there is nothing to say.
    [[nodiscard]] QString words() const;
};

/// Reads many drafts one after the other, off the window's thread. The next is read when the one
/// before was taken, so that no more than one waits in memory and the window stays quick.
class DraftIntake : public QObject {
    Q_OBJECT

public:
    /// What reads the draft at a path; called on another thread.
    using Reading = std::function<Result<Draft>()>;
    struct Desk {
        /// Makes the reading of a path; called on the window's thread.
        std::function<Reading(const QString &path)> readingOf;
        /// Puts a draft on the desk. `First`: none of its batch came before it. Calls `then` when
        /// it is there, or with the reason why it is not.
        enum class Place : quint8 { First, Later };
        using Then = std::function<void(const Result<void> &)>;
        std::function<void(Draft draft, const QString &path, IntakeSource source, Place place,
                           Then then)>
            take;
    };

    explicit DraftIntake(Desk desk, QObject *parent = nullptr);
    ~DraftIntake() override;

    /// Takes files and folders; after what is being read now.
    void take(const QStringList &paths, IntakeSource source);
    /// Leaves what is not read yet unread. What was read stays.
    void stop();
    [[nodiscard]] bool isReading() const { return m_isReading; }

signals:
    void began();
    /// `all` is 0 as long as it is not known.
    void progressed(int done, int all);
    void finished(const morat::IntakeSummary &summary);

private:
    struct Batch {
        QStringList paths;
        IntakeSource source = IntakeSource::Editor;
    };

    void begin();
    void readNext();
    void takeRead(Result<Draft> draft, const QString &path);
    void took(const QString &path, const Result<void> &taken);
    void finish();

    Desk m_desk;
    QList<Batch> m_waiting;
    QStringList m_toRead; ///< drafts of the batch in work
    IntakeSummary m_summary;
    std::stop_source m_stop;
    bool m_isReading = false;
};

} // namespace morat
