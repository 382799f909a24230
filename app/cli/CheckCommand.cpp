// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"
#include "cli/Archives.h"
#include "cli/CheckProgress.h"
#include "cli/Commands.h"
#include "cli/Console.h"
#include "cli/FileReport.h"
#include "cli/StyleOptions.h"
#include "drafts/DraftAddress.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What all files together came to.
struct Tally {
    int files = 0;
    int unread = 0;
    int unopened = 0; ///< pipes, broken links, closed folders: no files that were checked
    int findings = 0; ///< that are told, at the level asked for and above
    int without = 0;  ///< files without one of those

    void count(const FileReport &report, Level level) {
        ++files;
        if (!report.error.isEmpty()) {
            ++unread;
            return;
        }
        const qsizetype here = toldFindings(report.findings, level).size();
        findings += int(here);
        without += here == 0 ? 1 : 0;
    }
    [[nodiscard]] QString words() const {
        return Cli::tr("Drafts checked: %1; findings: %2; drafts without findings: %3; could not "
                       "be read: %4.")
            .arg(files - unread)
            .arg(findings)
            .arg(without)
            .arg(unread + unopened);
    }
};

/// Checks files on several threads and hands the reports on in order.
class ParallelCheck {
public:
    ParallelCheck(QStringList files, DraftInput input, HouseStyle style)
        : m_files(std::move(files))
        , m_input(input)
        , m_style(std::move(style))
        , m_reports(size_t(m_files.size())) {}

    template <typename Receive>
    void run(int jobs, Receive receive) {
        std::vector<std::jthread> workers;
        const int count = std::clamp<int>(jobs, 1, std::max<int>(1, int(m_files.size())));
        for (int i = 0; i < count; ++i)
            workers.emplace_back([this] { work(); });
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            std::unique_lock lock(m_mutex);
            m_ready.wait(lock, [&] { return m_reports[size_t(i)].has_value(); });
            FileReport report = std::move(*m_reports[size_t(i)]);
            m_reports[size_t(i)].emplace();
            lock.unlock();
            receive(std::move(report));
        }
    }

private:
    void work() {
        // Hunspell is not thread-safe: each worker has an engine of its own.
        Engine engine = makeHouseEngine(m_style);
        for (qsizetype i = m_next++; i < m_files.size(); i = m_next++) {
            FileReport report = checkFile(m_files.at(i), m_input, engine);
            const std::scoped_lock lock(m_mutex);
            m_reports[size_t(i)] = std::move(report);
            m_ready.notify_one();
        }
    }

    const QStringList m_files;
    const DraftInput m_input;
    const HouseStyle m_style;
    std::vector<std::optional<FileReport>> m_reports;
    std::atomic<qsizetype> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_ready;
};

} // namespace

Exit runCheck(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr("Checks drafts and prints what was found."));
    const QCommandLineOption format =
        withDefault({u"format"_s, Cli::tr("How to print: line, pretty, json or sarif."),
                     Cli::tr("format"), u"line"_s});
    const QCommandLineOption minLevel =
        withDefault({u"min-level"_s, Cli::tr("The lowest level to print: error, warning or info."),
                     Cli::tr("level"), u"warning"_s});
    const QCommandLineOption jobs =
        withDefault({u"jobs"_s, Cli::tr("How many files to check at a time."), Cli::tr("n"),
                     QString::number(std::max(1U, std::thread::hardware_concurrency()))});
    const QCommandLineOption noExit(u"no-exit"_s, Cli::tr("Exit with 0 when there are findings."));
    const QCommandLineOption progress(
        u"progress"_s, Cli::tr("Say on stderr how far it is, also when that is no terminal."));
    const QCommandLineOption charset = charsetOption();
    const QCommandLineOption as = asOption();
    parser.addOptions(
        {format, minLevel, jobs, noExit, progress, charset, as, skipControlsOption()});
    addStyleOptions(parser);
    parser.addPositionalArgument(Cli::tr("FILE|DIR..."),
                                 Cli::tr("Drafts, or folders of drafts; - for standard input."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;

    const Result<Level> level = levelFrom(parser.value(minLevel));
    if (!level) {
        complain(level.error().message);
        return Exit::Failed;
    }
    const QString how = parser.value(format);
    if (how != u"line" && how != u"pretty" && how != u"json" && how != u"sarif") {
        complain(Cli::tr("“%1” is no format; there are line, pretty, json and sarif.").arg(how));
        return Exit::Failed;
    }
    const Result<DraftInput> input = DraftInput::from(parser, charset, as);
    if (!input) {
        complain(input.error().message);
        return Exit::Failed;
    }
    bool isNumber = false;
    const int threads = parser.value(jobs).toInt(&isNumber);
    if (!isNumber || threads < 1) {
        complain(Cli::tr("“%1” is no number of files.").arg(parser.value(jobs)));
        return Exit::Failed;
    }
    if (parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("Name the drafts to check; --help says more."));
        return Exit::Failed;
    }
    const Result<HouseStyle> style = styleFrom(parser);
    if (!style) {
        complain(style.error().message);
        return Exit::Failed;
    }
    const QList<RuleInfo> rules = rulesOf(*style);
    const Colour colour = colourOf(Stream::Out);
    QList<FileReport> kept; // SARIF is one document of all files
    bool found = false;
    bool failed = !style->problems.isEmpty();
    const FoundDrafts drafts = lookForDrafts(withWildcards(parser.positionalArguments()));
    const QStringList &files = drafts.drafts;
    sayWhatIsNoDraft(drafts);
    for (const QString &problem : drafts.problems) {
        failed = true;
        complain(problem);
    }
    CheckProgress shown(parser.isSet(progress) ? CheckProgress::When::Always
                                               : CheckProgress::When::OnTerminal,
                        files.size());
    Tally tally{.unopened = int(drafts.problems.size())};
    ParallelCheck(files, *input, *style).run(threads, [&](FileReport report) {
        shown.clear();
        tally.count(report, *level);
        if (!report.error.isEmpty()) {
            failed = true;
            complain(report.file % u": "_s % report.error);
        } else {
            for (const QString &notice : readingNotices(report.draft))
                complain(report.file % u": "_s % notice);
        }
        found = found ||
                std::any_of(report.findings.cbegin(), report.findings.cend(),
                            [&level](const Finding &finding) { return finding.level >= *level; });
        if (how == u"json")
            print(jsonFormat(report, *level, rules));
        else if (how == u"line")
            printStyled(lineFormat(report, *level, colour));
        else if (how == u"pretty")
            printStyled(prettyFormat(report, *level, colour));
        else
            kept.append(std::move(report));
        shown.show(tally.files);
    });
    shown.clear();
    if (how == u"sarif")
        print(sarifFormat(kept, *level, *style));
    flush(Stream::Out);
    if (files.size() != 1)
        complain(tally.words());
    if (failed)
        return Exit::Failed;
    return found && !parser.isSet(noExit) ? Exit::Findings : Exit::Clean;
}

} // namespace morat
