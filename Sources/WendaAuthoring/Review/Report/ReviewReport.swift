import Wenda

/// A review for those who only read: its largest groups, each with why it fell short.
public struct ReviewReport: Sendable {
  /// A group as it is shown.
  public struct Entry: Sendable {
    /// The group.
    public var group: QuestionReview.Group
    /// Why it fell short.
    public var reason: ReviewedGroup
    /// The intent that it is nearest to.
    public var nearest: Intent?

    /// A group, looked at by a finder.
    public init(
      _ group: QuestionReview.Group, _ finder: inout ShortfallFinder, samples: Int, _ knowledge: Knowledge
    ) {
      self.group = group
      reason = finder.find(group, samples: samples)
      nearest = group.nearest.map { knowledge[$0] }
    }
  }

  /// All that was found.
  public let review: QuestionReview
  /// The groups that are shown, the largest first.
  public let entries: [Entry]
  /// Questions that are shown of a group.
  public let samples: Int

  /// A report of the first groups of a review.
  public init(_ review: QuestionReview, of responder: Responder, groups: Int, samples: Int) {
    (self.review, self.samples) = (review, samples)
    var finder = ShortfallFinder(responder, sure: review.sure)
    entries = review.groups.prefix(groups).map { Entry($0, &finder, samples: samples, review.knowledge) }
  }

  /// How often what was decided.
  func count(_ decision: ReviewDecision) -> Int { review.counts[decision] ?? 0 }

  /// The groups that are not shown.
  public var hiddenGroups: Int { review.groups.count - entries.count }
}
