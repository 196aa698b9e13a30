/// Exponential and logarithm from the four basic operations alone.
///
/// The C library chooses its implementation by processor, and the last bit of a result with it;
/// these give the same bits on every machine, so that the same files give the same weights.
package enum Numeric {
  typealias Lanes = SIMD8<Float>

  /// e to the power of each lane, for lanes of at most 80; relative error below 1e-6.
  @inline(__always)
  static func exp(_ x: Lanes) -> Lanes {
    let floored = x.replacing(with: -80, where: x .< -80)
    let clamped = floored.replacing(with: 80, where: floored .> 80)
    let scaled = clamped * 1.442_695_04
    let whole = (scaled + rounder) - rounder
    let t = (scaled - whole) * 0.693_147_18
    var sum = Lanes(repeating: 1.0 / 720)
    sum = sum * t + 1.0 / 120
    sum = sum * t + 1.0 / 24
    sum = sum * t + 1.0 / 6
    sum = sum * t + 0.5
    sum = sum * t + 1
    sum = sum * t + 1
    let exponent = rounded(scaled) &+ 127
    return sum * floats(exponent &<< 23)
  }

  /// Adding 1.5 * 2^23 to a number that is small beside it rounds it to the nearest whole number, which
  /// then stands in the low bits.
  @inline(__always)
  private static var rounder: Lanes { Lanes(repeating: 12_582_912) }

  /// The nearest whole numbers, for lanes of less than 2^22.
  @inline(__always)
  static func rounded(_ x: Lanes) -> SIMD8<Int32> {
    bits(x + rounder) &- 0x4B40_0000
  }

  // Vectors have no initialisers from bits; both types are 32 bytes of which every pattern is a value.
  @inline(__always)
  private static func floats(_ bits: SIMD8<Int32>) -> Lanes { unsafe unsafeBitCast(bits, to: Lanes.self) }

  @inline(__always)
  private static func bits(_ x: Lanes) -> SIMD8<Int32> { unsafe unsafeBitCast(x, to: SIMD8<Int32>.self) }

  package static func exp(_ x: Float) -> Float { exp(Lanes(repeating: x))[0] }

  /// 1 / (1 + e^-x)
  static func logistic(_ x: Float) -> Float { 1 / (1 + exp(-x)) }

  /// The log odds of something beside others whose exponentials, each over its own, add up to `others`.
  static func logOdds(against others: Float) -> Float { -Float(log(Double(max(others, 1e-9)))) }

  /// The natural logarithm of a positive number: the exponent, and the series of artanh for the rest.
  package static func log(_ x: Double) -> Double {
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    var odd = 21.0
    while odd >= 1 {
      sum = sum * square + 1 / odd
      odd -= 2
    }
    return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
  }
}
